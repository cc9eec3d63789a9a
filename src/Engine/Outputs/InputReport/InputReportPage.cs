using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Population;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The page of the input check: one file, no network, no script. Internal: its numbers are not protected, and it says so in its first line.</summary>
internal sealed class InputReportPage
{
    private const string Style = """
        body { margin: 0 auto; max-width: 1100px; padding: 0 24px 40px; color: #1c262d; background: #fff; font: 16px/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
        .internal { margin: 0 0 16px; padding: 10px 16px; background: #8a2b0f; color: #fff; font-weight: 600; }
        h1 { font-size: 1.9rem; margin: 0; } h2 { color: #17506b; font-size: 1.35rem; margin: 34px 0 6px; border-top: 3px solid #17506b; padding-top: 10px; } h3 { font-size: 1.05rem; margin: 18px 0 4px; }
        p { margin: 0 0 8px; max-width: 90ch; overflow-wrap: anywhere; } .scroll { overflow-x: auto; }
        table { border-collapse: collapse; margin: 4px 0 10px; font-variant-numeric: tabular-nums; } th, td { text-align: left; padding: 3px 12px 3px 0; border-bottom: 1px solid #d4dbe0; vertical-align: top; } .n { text-align: right; white-space: nowrap; }
        .stop { color: #8a2b0f; font-weight: 700; } .soft, small { color: #55636d; } svg { display: block; } rect { fill: #2c7fb8; } .none { background: #fdf6e3; }
        """;

    private readonly Language language;
    private readonly NumberText numbers;

    private InputReportPage(Language language)
    {
        this.language = language;
        numbers = new NumberText(language);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="city">The city.</param>
    /// <param name="quarter">The quarter checked.</param>
    /// <param name="comparedWith">The quarter compared with; null where there is none.</param>
    /// <param name="surveys">The extracts.</param>
    /// <param name="links">How they fitted together; null where they were not linked.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page, with line feeds.</returns>
    public static string Write(
        string city, Quarter quarter, Quarter? comparedWith, ImmutableArray<ExtractSurvey> surveys, LinkReport? links, ImmutableArray<Finding> findings, Language language)
    {
        var page = new InputReportPage(language);
        var policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.ReplaceLineEndings("\n"))))}'; img-src data:; base-uri 'none'; form-action 'none'";
        var title = page.T(InputReportTexts.Title, quarter.ToString());
        var markup = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{(language == Language.German ? "de" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} · {city}</title>
            <link rel="icon" href="data:,">
            <style>{new Html(Style)}</style>
            </head>
            <body>
            <p class="internal">{page.T(InputReportTexts.Internal)}</p>
            <main>
            <h1>{title}</h1>
            <p><bdi>{city}</bdi> · {(comparedWith is { } before ? page.T(InputReportTexts.Compared, before.ToString()) : page.T(InputReportTexts.NotCompared))}</p>
            {page.Overview(surveys)}
            {page.Linking(links)}
            {surveys.Select(s => page.Extract(s, findings))}
            </main>
            </body>
            </html>

            """);
        return markup.Markup.ReplaceLineEndings("\n");
    }

    private Html Overview(ImmutableArray<ExtractSurvey> surveys) => Html.Of($"""
        <h2>{T(InputReportTexts.Extracts)}</h2>
        {Table(InputReportTexts.OverviewHead, surveys.Select(s => Html.Of($"""
            <tr><th scope="row"><bdi>{s.Extract}</bdi><br><small><bdi>{s.File}</bdi></small><td>{(s.Refused ? Html.Of($"<span class=\"stop\">{T(InputReportTexts.Refused)}</span>") : Html.Of($"{T(InputReportTexts.Used)}"))}<td class="n">{Count(s.Receipt?.RowsRead)}<td class="n">{Count(s.Receipt?.RowsUsed)}<td class="n">{Count(s.Receipt?.RowsSetAside)}<td class="n">{(s.Receipt is { RowsRead: > 0 } r ? numbers.Percent((double)r.RowsSetAside / r.RowsRead) : NumberText.Nothing)}<td class="n">{Count(s.Receipt?.CellsEmptied)}</tr>
            """)), 2)}
        """);

    private Html Linking(LinkReport? links)
    {
        if (links is null) return Html.Of($"<h2>{T(InputReportTexts.Linkage)}</h2><p>{T(InputReportTexts.NotLinked)}</p>");
        return Html.Of($"""
            <h2>{T(InputReportTexts.Linkage)}</h2>
            <p>{T(InputReportTexts.Children, numbers.Count(links.Children))}</p>
            {Table(InputReportTexts.DomainHead, links.ByDomains.Select(d => Html.Of($"""
                <tr><th scope="row">{string.Join(" + ", d.Domains.Select(x => T(InputReportTexts.Domains[(int)x])))}<td class="n">{numbers.Count(d.Children)}<td class="n">{numbers.Percent((double)d.Children / links.Children)}</tr>
                """)), 1)}
            {Table(InputReportTexts.LinkHead, links.Extracts.Select(e => Html.Of($"""
                <tr><th scope="row"><bdi>{e.Extract}</bdi><td class="n">{numbers.Count(e.Rows)}<td class="n">{numbers.Count(e.Matched)}<td class="n">{numbers.Count(e.NotOnMap)}<td class="n">{numbers.Count(e.WithoutStage)}<td class="n">{numbers.Count(e.Duplicates)}</tr>
                """)), 1)}
            """);
    }

    private Html Extract(ExtractSurvey survey, ImmutableArray<Finding> findings)
    {
        // The comparison and the linking come to know more than the reading did: their findings stand with the file as well.
        var groups = findings.Where(f => f.File == survey.File).GroupBy(f => f.Kind.Code).OrderByDescending(g => g.First().Kind.Severity).ThenBy(g => g.Key, StringComparer.Ordinal);
        return Html.Of($"""
            <h2>{survey.Extract}</h2>
            {(survey.Receipt is { } r ? Html.Of($"<p class=\"soft\">{T(InputReportTexts.Format, ExtractFile.Name(r.Separator), r.Encoding, r.Decimal.ToString(), Day(r.Period.From), Day(r.Period.To))}</p>") : Html.Empty)}
            <h3>{T(InputReportTexts.Findings)}</h3>
            {Table(InputReportTexts.FindingHead, groups.Select(g => Html.Of($"""
                <tr><th scope="row">{g.Key}<td{(g.First().Kind.Severity == Severity.Stop ? new Html(" class=\"stop\"") : Html.Empty)}>{T(InputReportTexts.Severities[(int)g.First().Kind.Severity])}<td class="n">{numbers.Count(g.LongCount())}<td>{g.Take(3).Select(f => Html.Of($"{f.Message(language)}<br>"))}</tr>
                """)), 2)}
            {(survey.Values.IsEmpty ? Html.Empty : Html.Of($"""
                <h3>{T(InputReportTexts.Values)}</h3>
                {Table(InputReportTexts.ValueHead, survey.Values.Select(Value), 1)}
                """))}
            {Coverage(survey)}
            """);
    }

    private Html Value(ValueDistribution value)
    {
        var quantiles = value.Quantiles;
        return Html.Of($"""
            <tr><th scope="row">{value.Indicator.Id}<br><small>{value.Indicator.Label.In(language)}, {value.Indicator.Unit.In(language)}</small><td class="n">{numbers.Short(value.Indicator.Minimum, 2)} – {numbers.Short(value.Indicator.Maximum, 2)}<td class="n">{numbers.Count(value.Present)}<td class="n">{numbers.Percent(value.MissingShare)}<td class="n">{numbers.Count(value.OutOfRange)}<td class="n">{numbers.Short(value.Mean, 2)}<td class="n">{Quantile(quantiles, 0)}<td class="n">{Quantile(quantiles, 3)}<td class="n">{Quantile(quantiles, 6)}<td>{Picture(value.Tenths)}</tr>
            """);
    }

    private Html Coverage(ExtractSurvey survey)
    {
        if (survey.Districts.IsEmpty) return Html.Empty;
        var empty = survey.Districts.Where(d => d.Rows == 0).Select(d => d.District.Value).ToArray();
        var most = Math.Max(1, survey.Districts.Max(d => d.Rows));
        return Html.Of($"""
            <h3>{T(InputReportTexts.Coverage)}</h3>
            <p>{T(InputReportTexts.CoverageSum, numbers.Count(survey.Districts.Length - empty.Length), numbers.Count(survey.Districts.Length))}{(empty.Length == 0 ? "" : " " + T(InputReportTexts.Uncovered, string.Join(", ", empty)))}{(survey.RowsElsewhere == 0 ? "" : " " + T(InputReportTexts.Elsewhere, numbers.Count(survey.RowsElsewhere)))}</p>
            {Table(InputReportTexts.CoverageHead, survey.Districts.Select(d => Html.Of($"""
                <tr{(d.Rows == 0 ? new Html(" class=\"none\"") : Html.Empty)}><th scope="row"><bdi>{d.District.Value}</bdi><td class="n">{numbers.Count(d.Rows)}<td><svg width="200" height="12" aria-hidden="true"><rect width="{(int)(200 * d.Rows / most)}" height="12"/></svg></tr>
                """)), 1)}
            """);
    }

    /// <summary>The tenths of the range as columns; a column that holds something is never invisible.</summary>
    private static Html Picture(ImmutableArray<long> tenths)
    {
        var most = Math.Max(1, tenths.Max());
        return Html.Of($"""<svg width="110" height="30" aria-hidden="true">{tenths.Select((n, i) => n == 0 ? Html.Empty : Html.Of($"""<rect x="{i * 11}" y="{30 - Height(n)}" width="10" height="{Height(n)}"/>"""))}</svg>""");

        int Height(long n) => Math.Max(1, (int)(30 * n / most));
    }

    private Html Table(ImmutableArray<LocalText> head, IEnumerable<Html> rows, int words) => Html.Of($"""
        <div class="scroll"><table><thead><tr>{head.Select((h, i) => Html.Of($"""<th scope="col"{(i >= words && h != InputReportTexts.Blank && h != InputReportTexts.First ? new Html(" class=\"n\"") : Html.Empty)}>{T(h)}</th>"""))}</tr></thead><tbody>{rows}</tbody></table></div>
        """);

    private string Quantile(ImmutableArray<double> quantiles, int index) => quantiles.IsEmpty ? NumberText.Nothing : numbers.Short(quantiles[index], 2);

    private string Count(long? number) => number is { } n ? numbers.Count(n) : NumberText.Nothing;

    private string Day(DateOnly day) => numbers.Day(day);

    private string T(LocalText text, params object[] arguments) =>
        arguments.Length == 0 ? text.In(language) : string.Format(System.Globalization.CultureInfo.InvariantCulture, text.In(language), arguments);
}
