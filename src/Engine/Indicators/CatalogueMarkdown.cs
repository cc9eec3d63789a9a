using System.Globalization;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Indicators;

/// <summary>Writes a catalogue as a reference page.</summary>
internal static class CatalogueMarkdown
{
    private const string Head = """
        # Catalogue of indicators

        What the engine can count and score, with range, direction of risk, published cuts and sources. Generated from the catalogue that is shipped
        (`src/Engine/Indicators/catalogue.yaml`); do not edit by hand. Settings may add indicators of your own (`indicators:`).

        - **range**: a value outside is a fault of the extract, told with file, line and column.
        - **risk**: ↑ a higher value means more risk, ↓ a lower one does, – an outcome: never a term of a model.
        - **level**: whether it is given for children, districts or both. A district's value is count ÷ denominator × *per*.
        - **kind**: *leading* comes early enough to act on, *lagging* records what has happened; *malleable* can be changed by a service, *context* cannot; **contact, not need** counts contact with a
          service: it grows with attention and supply, so a high number can mean that help arrives.
        - **flag**: the cut from which a child's flag is present, with published sensitivity and false-positive rate where there are any.

        """;

    /// <summary>The page.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>Markdown with a line feed at its end.</returns>
    public static string Write(IndicatorCatalogue catalogue)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var domain in catalogue.All.GroupBy(i => i.Domain))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Title(domain.Key)}\n\n");
            page.Append("| id | indicator | Bezeichnung | unit | range | risk | stages | level | per | kind | flag |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
            foreach (var indicator in domain) Row(page, indicator);
        }

        page.Append("\n## Thresholds and sources\n");
        foreach (var indicator in catalogue.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**{indicator.Id} {Cell(indicator.Label.English)}.** {Cell(indicator.Threshold.English)}\n\n");
            foreach (var source in indicator.Sources) page.Append(CultureInfo.InvariantCulture, $"- {Cell(source)}\n");
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, Indicator i)
    {
        string[] cells =
        [
            i.Id, i.Label.English, i.Label.German, i.Unit.English, $"{Number(i.Minimum)} to {Number(i.Maximum)}", i.Direction switch { > 0 => "↑", < 0 => "↓", _ => "–" },
            string.Join(", ", i.Stages.Select(s => s.Id())), i is { ForChildren: true, ForDistricts: true } ? "both" : i.ForChildren ? "child" : "district", i.Population is { } population ? $"{Number(i.Per)} {population.English}" : Number(i.Per),
            i.Outcome ? "outcome" : $"{(i.Leading ? "leading" : "lagging")}, {(i.Malleable ? "malleable" : "context")}{(i.Contact ? ", **contact, not need**" : "")}", Flag(i),
        ];
        page.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
    }

    private static string Title(Domain domain) => domain switch
    {
        Domain.School => "School (Schule)",
        Domain.Health => "Health check (Schuleingangsuntersuchung)",
        _ => "Youth services (Jugendhilfe)",
    };

    private static string Flag(Indicator i)
    {
        if (i.Cut is not { } cut) return "";
        var flag = $"{(i.Direction < 0 ? "≤" : "≥")} {Number(cut)}";
        return i is { Sensitivity: { } sensitivity, FalsePositiveRate: { } falsePositives } ? $"{flag} (sensitivity {Number(sensitivity)}, false positives {Number(falsePositives)})" : flag;
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
