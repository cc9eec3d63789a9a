using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The page <c>report.html</c>: one file, no network, readable without script.</summary>
internal static class ReportPage
{
    private const string OtherLanguage = "<!--other-language-->";

    /// <summary>Writes the page in the language of the settings; script turns it into the other one.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The page, with line feeds.</returns>
    public static string Write(OutputContent content)
    {
        var first = content.Settings.Language;
        var second = first == Language.German ? Language.English : Language.German;
        var plan = CapacitySection.Plan(content);
        var page = In(content, first, plan);
        var translation = Translation.Between(page, In(content, second, plan), second);
        return page.Replace(OtherLanguage, $"<script type=\"application/json\" id=\"other-language\">{translation.Json().Markup}</script>", StringComparison.Ordinal);
    }

    private static string In(OutputContent content, Language language, CapacityPlan? plan)
    {
        var report = new ReportContext(content, language);
        var (style, script) = (Resource("style.css"), Resource("script.js"));
        // Only these two texts may act in the page, each known by its hash: whatever a name brings along stays text.
        var policy = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'";
        var city = content.Settings.City;
        var quarter = report.Numbers.Quarter(content.Table.Quarter);
        Section[] sections =
        [
            .. report.HasChildren ? (Section[])[ChainSection.Of(report)] : [], .. CommentSection.Of(report), .. CapacitySection.Of(report, plan),
            .. RankingSections.All(report), .. GroupsSection.Of(report), DriverSection.Of(report), EnvironmentSection.Of(report), StatusSection.Of(report), HistorySection.Of(report), InputSection.Of(report),
            ModelSection.Of(report), ReleaseSection.Of(report), GlossarySection.Of(report),
        ];
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{(report.Language == Language.German ? "de" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{report.T(ReportTexts.PageTitle, city, quarter)}</title>
            <link rel="icon" href="data:,">
            <style>{new Html(style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">{report.T(ReportTexts.Skip)}</a>
            <header>{ReportRegion.Banner.Of(ReleaseSection.Draft(content.Settings.Language))}{LanguageSwitch}<p class="eyebrow">{report.T(ReportTexts.Eyebrow)}</p><h1><bdi>{city}</bdi></h1><p class="when">{quarter} · {report.T(ReportTexts.AsOf, report.Numbers.Day(content.Table.Quarter.AsOf))}</p></header>
            <main id="main">
            {FirstScreen.Of(report)}
            <nav aria-label="{report.T(ReportTexts.Contents)}"><h2>{report.T(ReportTexts.Contents)}</h2><ul>{sections.Select(s => Html.Of($"""<li><a href="#{s.Id}">{s.Title}</a></li>"""))}</ul></nav>
            {sections.Select(s => Html.Of($"""<section id="{s.Id}" class="{(s.Wide ? "wide" : "")}"><h2>{s.Title}</h2>{s.Body}</section>"""))}
            </main>
            <footer><p>{report.T(ReportTexts.Footer, content.EngineVersion, content.Model.Id, content.Model.Version)}</p><p>{report.T(ReportTexts.FooterHashes)} <code>{content.Settings.Sha256}</code> · <code>{content.Model.Sha256}</code></p></footer>
            {new Html(OtherLanguage)}<script>{new Html(script)}</script>
            </body>
            </html>

            """);
        return page.Markup.ReplaceLineEndings("\n");
    }

    // Each language is named in itself. Without script there is nothing to switch, so script shows it.
    private static readonly Html LanguageSwitch = new("""
        <div class="languages" role="group" aria-label="Sprache / Language" translate="no" hidden><button type="button" lang="de" data-switch="de">Deutsch</button> <button type="button" lang="en" data-switch="en">English</button></div>
        """);

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Outputs/Report/" + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One section of the page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">What stands under the heading.</param>
/// <param name="Wide">Whether it is printed on a page turned sideways.</param>
internal sealed record Section(string Id, string Title, Html Body, bool Wide = false);
