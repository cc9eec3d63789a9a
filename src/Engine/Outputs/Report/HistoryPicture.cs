using System.Globalization;
using System.Text;

namespace EarlyWarning.Outputs;

/// <summary>A small line of one area's rate over the quarters; it breaks where a quarter is not shown.</summary>
internal static class HistoryPicture
{
    private const int Width = 1000;
    private const int Height = 240;
    private const int Margin = 40;

    /// <summary>Draws the line.</summary>
    /// <param name="rates">One rate per quarter, 0 to 1; null where it is not shown or not comparable.</param>
    /// <param name="largest">The rate at the upper edge, above 0; the same for all lines of a table.</param>
    /// <returns>The picture; hidden from screen readers, which read the figures beside it.</returns>
    public static Html Of(IReadOnlyList<double?> rates, double largest)
    {
        var path = new StringBuilder();
        var dots = new List<Html>();
        for (var i = 0; i < rates.Count; i++)
        {
            if (rates[i] is not { } rate) continue;
            var x = rates.Count == 1 ? Width / 2 : Margin + (i * (Width - (2 * Margin)) / (rates.Count - 1));
            var y = Height - Margin - (int)Math.Round(Math.Clamp(rate / largest, 0, 1) * (Height - (2 * Margin)));
            var joined = i > 0 && rates[i - 1] is not null;
            path.Append(CultureInfo.InvariantCulture, $"{(joined ? 'L' : 'M')}{x} {y}");
            var alone = !joined && (i == rates.Count - 1 || rates[i + 1] is null);
            if (alone || i == rates.Count - 1) dots.Add(Html.Of($"""<circle cx="{x}" cy="{y}" r="26"/>"""));
        }

        return Html.Of($"""<svg class="spark" viewBox="0 0 {Width} {Height}" aria-hidden="true"><path d="{path.ToString()}"/>{dots}</svg>""");
    }
}
