using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>The 95 % interval of a district's rank as a line on a scale from the first rank to the last, the highest fifth shaded. Hidden from screen readers, which read the figures beside it.</summary>
/// <param name="ranked">Number of districts that are ranked, at least 1.</param>
internal sealed class RankPicture(int ranked)
{
    private const int Width = 1600;
    private const int Height = 160;
    private const int Margin = 20;

    /// <summary>The line of one district; nothing where it has no rank.</summary>
    /// <param name="posterior">Its figures.</param>
    public Html Line(PosteriorFigures posterior)
    {
        if (posterior.RankLow == 0) return Html.Empty;
        var (low, high, fifth) = (X(posterior.RankLow - 1), X(posterior.RankHigh), X((ranked + 4) / 5));
        return Html.Of($"""
            <svg class="ranks" viewBox="0 0 {Width} {Height}" aria-hidden="true"><path class="fifth" d="M{X(0)} 0H{fifth}V{Height}H{X(0)}Z"/><path class="line" d="M{low} 80H{high}M{low} 40v80M{high} 40v80"/></svg>
            """);
    }

    // A rank is a place one wide: the first reaches from 0 to 1.
    private int X(int rank) => Margin + (int)((long)rank * (Width - (2 * Margin)) / ranked);
}
