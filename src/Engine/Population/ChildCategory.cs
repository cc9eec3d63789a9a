namespace EarlyWarning.Population;

/// <summary>One categorical column of the table: the school or the group of each child.</summary>
/// <param name="numbers">Number per child, 0 to <paramref name="count"/>; given away by the caller.</param>
/// <param name="count">Number of categories.</param>
public sealed class ChildCategory(int[] numbers, int count)
{
    /// <summary>Number of categories; their numbers are 1 to this.</summary>
    public int Count { get; } = count;

    /// <summary>Number of each child's category, in the order of the table; 0 where it is not known.</summary>
    public ReadOnlySpan<int> Numbers => numbers;
}
