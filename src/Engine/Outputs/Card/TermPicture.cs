using EarlyWarning.Scoring;

namespace EarlyWarning.Outputs;

/// <summary>The shape of one term: a step per bin, all bins equally wide, with its 95 % band, and the missing bin apart on the right.</summary>
internal static class TermPicture
{
    private const int Width = 640;
    private const int Height = 210;
    private const int Left = 56;
    private const int Right = 536;
    private const int MissingLeft = 566;
    private const int MissingRight = 626;
    private const int Top = 8;
    private const int Bottom = 172;
    private const int MostLabels = 9;

    /// <summary>Draws a term.</summary>
    /// <param name="card">The card.</param>
    /// <param name="term">The term.</param>
    /// <param name="caption">What the picture shows, for those who cannot see it; the figures stand beside it.</param>
    /// <returns>The picture.</returns>
    public static Html Of(CardContext card, Term term, string caption)
    {
        var pieces = Pieces(card, term);
        var errors = term.Errors.IsEmpty ? [.. pieces.Select(_ => 0f)] : term.Errors;
        var scale = PictureScale.Around(
            pieces.SelectMany((p, i) => new[] { p.From - (CardTerms.HalfWidth * errors[i]), p.From + (CardTerms.HalfWidth * errors[i]), p.To }), Bottom, Top);
        return Html.Of($"""
            <svg class="term" viewBox="0 0 {Width} {Height}" role="img" aria-label="{caption}">{scale.Ticks().Select(t => Tick(card, scale, t))}<path class="zero" d="{$"M{Left} {Y(scale, 0)}H{MissingRight}"}"/>{pieces.Select((p, i) => Band(scale, p, errors[i]))}{pieces.Select(p => Score(scale, p))}{Labels(card, term)}</svg>
            """);
    }

    /// <summary>The bins from left to right, the missing one last, each with its ends on the picture and its log-odds there.</summary>
    private static List<Piece> Pieces(CardContext card, Term term)
    {
        var count = term.Scores.Length;
        var pieces = new List<Piece>();
        for (var bin = 0; bin < count; bin++)
        {
            var (from, to) = ((double)term.Scores[bin], (double)term.Scores[bin]);
            if (!term.Slopes.IsEmpty)
            {
                var (low, high) = Ends(card, term, bin);
                from += term.Slopes[bin] * low;
                to += term.Slopes[bin] * high;
            }

            pieces.Add(new(X(bin, count), X(bin + 1, count), from, to));
        }

        pieces.Add(new(MissingLeft, MissingRight, term.Missing, term.Missing));
        return pieces;
    }

    /// <summary>The values between which a linear bin is drawn: its cuts, and outside them what the catalogue permits.</summary>
    private static (double Low, double High) Ends(CardContext card, Term term, int bin)
    {
        var indicator = card.Indicator(term.Indicator);
        var first = term.Cuts.IsEmpty ? 0 : term.Cuts[0];
        var last = term.Cuts.IsEmpty ? 1 : term.Cuts[^1];
        var low = bin > 0 ? term.Cuts[bin - 1] : Math.Min(first, indicator?.Minimum ?? first);
        var high = bin < term.Cuts.Length ? term.Cuts[bin] : Math.Max(last, indicator?.Maximum ?? last);
        return (low, high);
    }

    private static Html Tick(CardContext card, PictureScale scale, double value) => Html.Of($"""
        <path class="grid" d="{$"M{Left} {Y(scale, value)}H{Right}"}"/><text class="up" x="{Left - 6}" y="{PictureScale.Place(scale.Of(value) + 4)}">{card.Numbers.Short(value, 2)}</text>
        """);

    private static Html Band(PictureScale scale, Piece piece, float error)
    {
        if (error <= 0) return Html.Empty;
        var half = CardTerms.HalfWidth * error;
        var (upper, lower) = (scale.Of(piece.From + half), scale.Of(piece.From - half));
        return Html.Of($"""<rect class="band" x="{PictureScale.Place(piece.Left)}" y="{PictureScale.Place(upper)}" width="{PictureScale.Place(piece.Right - piece.Left)}" height="{PictureScale.Place(lower - upper)}"/>""");
    }

    private static Html Score(PictureScale scale, Piece piece) =>
        Html.Of($"""<path class="score" d="{$"M{PictureScale.Place(piece.Left)} {Y(scale, piece.From)}L{PictureScale.Place(piece.Right)} {Y(scale, piece.To)}"}"/>""");

    /// <summary>The cuts at the ends of the bins, every second or third where they are many; yes and no under the bins of a flag.</summary>
    private static IEnumerable<Html> Labels(CardContext card, Term term)
    {
        var (count, every) = (term.Scores.Length, (term.Cuts.Length + MostLabels - 1) / MostLabels);
        var flag = count == 2 && CardTerms.Range(card, term, 1) == card.T(ReportTexts.Yes);
        for (var i = 0; i < term.Cuts.Length && !flag; i += every) yield return Label(X(i + 1, count), card.Numbers.Short(term.Cuts[i], 3));
        for (var bin = 0; bin < count && flag; bin++) yield return Label(X(bin + 0.5, count), CardTerms.Range(card, term, bin));
        yield return Label((MissingLeft + MissingRight) / 2.0, card.T(ReportTexts.MissingValue));
    }

    private static Html Label(double x, string text) => Html.Of($"""<text class="along" x="{PictureScale.Place(x)}" y="{Bottom + 20}">{text}</text>""");

    private static double X(double bin, int count) => Left + ((Right - Left) * bin / count);

    private static string Y(PictureScale scale, double value) => PictureScale.Place(scale.Of(value));

    private readonly record struct Piece(double Left, double Right, double From, double To);
}
