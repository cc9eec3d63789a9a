using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The release: which rules protect the figures, how many cells are hidden, what the audit said, and who released it.</summary>
internal static class ReleaseSection
{
    /// <summary>The section of a draft.</summary>
    public static Section Of(ReportContext report)
    {
        var (limits, table) = (report.Content.Settings.Publication, report.Table);
        string[] rules =
        [
            report.T(ReportTexts.ReleaseCounts, report.Numbers.Count(limits.MinimumCount - 1), report.Numbers.Count(limits.MinimumDenominator)),
            limits.Rounding == 1 ? report.T(ReportTexts.ReleaseNotRounded) : report.T(ReportTexts.ReleaseRounded, report.Numbers.Count(limits.Rounding)),
            report.T(ReportTexts.ReleasePooled, report.Numbers.ShortPercent(limits.MaximumHiddenShare)),
            report.T(ReportTexts.ReleaseCells, report.Numbers.Count(table.HiddenHeadlineCells), report.Numbers.Count(table.HeadlineCells)),
            report.T(limits.TwoNames ? ReportTexts.ReleaseTwoNames : ReportTexts.ReleaseOneName),
        ];
        return new(
            "release",
            report.T(ReportTexts.ReleaseTitle),
            Html.Of($"""<h3>{report.T(ReportTexts.ReleaseRules)}</h3><ul>{rules.Select(r => Html.Of($"<li>{r}</li>"))}</ul><h3>{report.T(ReportTexts.ReleaseNames)}</h3>{ReportRegion.Record.Of(Both(report.Content.Settings.Language, language => Html.Of($"<p>{ReportTexts.DraftText.In(language)}</p>")))}"""));
    }

    /// <summary>The banner of a draft.</summary>
    /// <param name="first">The language of the settings.</param>
    public static Html Draft(Language first) => Both(
        first, language => Html.Of($"""<p class="draft" role="note"><strong>{ReportTexts.Draft.In(language)}</strong> {ReportTexts.DraftText.In(language)}</p>"""));

    /// <summary>The line of a released report, in place of the banner.</summary>
    public static Html Released(ReleaseRecord release, Language first) => Both(first, language => Html.Of($"""<p class="released">{Line(release, language)}</p>"""));

    /// <summary>Names, time and audit of a released report.</summary>
    public static Html Record(ReleaseRecord release, AuditRecord audit, Language first) => Both(first, language => Record(release, audit, new NumberText(language), language));

    private static Html Record(ReleaseRecord release, AuditRecord audit, NumberText numbers, Language language)
    {
        var sentence = audit is { Cells: { } cells, Narrowest: { } narrowest }
            ? Fill(ReportTexts.AuditPassedCells, language, numbers.Count(cells), numbers.Count(narrowest))
            : ReportTexts.AuditPassed.In(language);
        return Html.Of($"<p>{Line(release, language)}</p><p>{sentence}</p><p>{ReportTexts.ReleaseFile.In(language)}</p>");
    }

    /// <summary>Both languages side by side, the second hidden until it is chosen: a release fills these parts after the page was written.</summary>
    private static Html Both(Language first, Func<Language, Html> text)
    {
        var second = first == Language.German ? Language.English : Language.German;
        return Html.Of($"{One(first, Html.Empty)}{One(second, new Html(" hidden"))}");

        Html One(Language language, Html hidden)
        {
            var id = language == Language.German ? "de" : "en";
            return Html.Of($"""<div lang="{id}" data-lang="{id}"{hidden}>{text(language)}</div>""");
        }
    }

    private static string Line(ReleaseRecord release, Language language)
    {
        var at = DateTimeOffset.Parse(release.ReleasedAt, CultureInfo.InvariantCulture);
        var time = string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm}");
        var zone = "UTC" + (at.Offset == TimeSpan.Zero ? "" : string.Create(CultureInfo.InvariantCulture, $"{at:zzz}"));
        var when = Fill(ReportTexts.ReleaseTime, language, new NumberText(language).Day(DateOnly.FromDateTime(at.DateTime)), time, zone);
        return release.CheckedBy is { } second
            ? Fill(ReportTexts.ReleasedByTwo, language, when, release.ReleasedBy, second)
            : Fill(ReportTexts.ReleasedByOne, language, when, release.ReleasedBy);
    }

    private static string Fill(LocalText text, Language language, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, text.In(language), arguments);
}
