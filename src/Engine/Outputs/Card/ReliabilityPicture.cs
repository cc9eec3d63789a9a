using EarlyWarning.Learning;

namespace EarlyWarning.Outputs;

/// <summary>The reliability curve: observed share over predicted risk, one dot with its 95 % interval per bin; on the dashed line both are equal.</summary>
internal static class ReliabilityPicture
{
    private const int Size = 300;
    private const int Left = 56;
    private const int Top = 8;
    private const int Bottom = 256;
    private const int Right = 304;

    /// <summary>Draws the curve of a stage.</summary>
    public static Html Of(CardContext card, StageFit fit)
    {
        var largest = fit.Reliability.SelectMany(b => new[] { b.Predicted, b.Observed.Value, b.Observed.High }).Where(double.IsFinite).Append(0.05).Max();
        largest = Math.Min(1, Math.Ceiling(largest * 20) / 20);
        var (up, along) = (new PictureScale(0, largest, Bottom, Top), new PictureScale(0, largest, Left, Right));
        return Html.Of($"""
            <svg class="reliability" viewBox="0 0 {Size + 24} {Size}" role="img" aria-label="{card.T(CardTexts.Reliability, card.Name(fit.Stage))}">{up.Ticks().Select(t => Tick(card, up, along, t))}<path class="zero" d="{$"M{Left} {Bottom}L{Right} {Top}"}"/>{fit.Reliability.Where(b => double.IsFinite(b.Observed.Value) && double.IsFinite(b.Predicted)).Select(b => Dot(up, along, b))}<text class="along" x="{(Left + Right) / 2}" y="{Bottom + 38}">{card.T(CardTexts.Predicted)} (%)</text><text class="upright" transform="rotate(-90)" x="{-(Top + Bottom) / 2}" y="14">{card.T(CardTexts.Observed)} (%)</text></svg>
            """);
    }

    private static Html Tick(CardContext card, PictureScale up, PictureScale along, double share)
    {
        var (x, y, text) = (along.Of(share), up.Of(share), card.Numbers.Short(share * 100, 1));
        return Html.Of($"""
            <path class="grid" d="{$"M{Left} {PictureScale.Place(y)}H{Right}"}"/><text class="up" x="{Left - 6}" y="{PictureScale.Place(y + 4)}">{text}</text><text class="along" x="{PictureScale.Place(x)}" y="{Bottom + 18}">{text}</text>
            """);
    }

    private static Html Dot(PictureScale up, PictureScale along, ReliabilityBin bin)
    {
        var (x, y) = (PictureScale.Place(along.Of(bin.Predicted)), PictureScale.Place(up.Of(bin.Observed.Value)));
        var interval = double.IsFinite(bin.Observed.Low) && double.IsFinite(bin.Observed.High)
            ? Html.Of($"""<path class="interval" d="{$"M{x} {PictureScale.Place(up.Of(bin.Observed.Low))}V{PictureScale.Place(up.Of(bin.Observed.High))}"}"/>""")
            : Html.Empty;
        return Html.Of($"""{interval}<circle cx="{x}" cy="{y}" r="3.5"/>""");
    }
}
