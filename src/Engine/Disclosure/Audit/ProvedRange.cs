using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>What a reader can prove of one number.</summary>
/// <param name="Low">Smallest whole number that he can not rule out.</param>
/// <param name="High">Largest; <see cref="CountSystem.Most"/> where nothing bounds it.</param>
/// <param name="Reached">Whether both ends are reached by solutions in whole numbers, so that the range is not narrower.</param>
/// <param name="Rows">Names of the equations that prove the ends.</param>
internal sealed record ProvedRange(long Low, long High, bool Reached, ImmutableArray<int> Rows)
{
    /// <summary>Largest minus smallest.</summary>
    public long Width => High - Low;
}
