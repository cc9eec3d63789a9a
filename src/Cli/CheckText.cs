using System.Globalization;
using EarlyWarning.Population;
using EarlyWarning.Sources;

namespace EarlyWarning.Cli;

/// <summary>The input report as lines for people. Internal: its numbers are not protected, and it says so in its first line.</summary>
internal static class CheckText
{
    /// <summary>So many findings of each code are shown in full.</summary>
    internal const int FirstPlaces = 3;

    internal static void Say(CheckReport report, CommandContext context)
    {
        context.Say(ReportTexts.CheckTitle, report.Quarter);
        foreach (var receipt in report.Receipts) Say(receipt, report.Surveys.FirstOrDefault(s => s.Extract == receipt.Settings.Id), context);
        foreach (var survey in report.Surveys.Where(s => !report.Receipts.Any(r => r.Settings.Id == s.Extract))) Say(survey, context);
        if (report.ComparedWith is { } before)
        {
            context.Terminal.Say("");
            context.Say(ReportTexts.ComparedWith, before);
        }

        context.Terminal.Say("");
        if (report.Links is null) context.Say(ReportTexts.NoLinks);
        else Say(report.Links, context);
        context.Terminal.Say("");
        Say(FindingGroup.Of(report.Findings), report.Findings.Length, context);
    }

    private static void Say(ExtractSurvey survey, CommandContext context)
    {
        context.Terminal.Say("");
        context.Terminal.Say($"{survey.Extract}: {survey.File}");
        context.Say(ReportTexts.RefusedExtract);
    }

    private static void Say(ExtractReceipt receipt, ExtractSurvey? survey, CommandContext context)
    {
        context.Terminal.Say("");
        context.Say(ReportTexts.Extract, receipt.Settings.Id, receipt.Settings.Domain.Label(), receipt.File);
        context.Say(ReportTexts.Period, Day(receipt.Period.From), Day(receipt.Period.To));
        context.Say(ReportTexts.Format, Sign(receipt.Separator, context), receipt.Encoding, Sign(receipt.Decimal, context));
        context.Say(ReportTexts.ReceiptRows, receipt.RowsRead, receipt.RowsUsed, receipt.RowsSetAside);
        context.Say(ReportTexts.ReceiptCells, receipt.CellsEmptied, receipt.ColumnsNotRead);
        if (survey is null) return;
        if (survey.Refused) context.Say(ReportTexts.RefusedExtract);
        foreach (var value in survey.Values) Say(value, context);
        if (!survey.Districts.IsEmpty) context.Say(ReportTexts.Covered, survey.Districts.Count(d => d.Rows > 0), survey.Districts.Length);
    }

    private static void Say(ValueDistribution value, CommandContext context)
    {
        if (value.Present == 0)
        {
            context.Say(ReportTexts.NoValues, value.Indicator.Id, value.Missing);
            return;
        }

        context.Say(
            ReportTexts.Values, value.Indicator.Id, value.Present, value.Missing, Short(value.Quantiles[0]), Short(value.Quantiles[3]), Short(value.Quantiles[6]),
            Short(value.Indicator.Minimum), Short(value.Indicator.Maximum), value.Indicator.Unit);

        string Short(double number) => Wording.Short(number, context.Language);
    }

    private static void Say(LinkReport links, CommandContext context)
    {
        context.Say(ReportTexts.Linked, links.Children);
        foreach (var domains in links.ByDomains)
        {
            var names = string.Join(" + ", domains.Domains.Select(d => d.Label().In(context.Language)));
            context.Say(ReportTexts.LinkedBy, names, domains.Children);
        }

        foreach (var extract in links.Extracts)
        {
            context.Say(
                ReportTexts.LinkedExtract, extract.Extract, extract.Rows, extract.Matched, extract.NotOnMap, extract.WithoutStage, extract.Duplicates);
        }

        if (!links.DistrictsWithoutChildren.IsEmpty) context.Say(ReportTexts.WithoutChildren, string.Join(", ", links.DistrictsWithoutChildren));
        if (!links.CodesNotOnMap.IsEmpty) context.Say(ReportTexts.NotOnMap, links.CodesNotOnMap.Length);
        foreach (var outdated in links.Outdated) context.Say(ReportTexts.Outdated, outdated.Indicator, outdated.Values);
    }

    private static void Say(IReadOnlyList<FindingGroup> groups, int count, CommandContext context)
    {
        if (count == 0)
        {
            context.Say(ReportTexts.NoFindings);
            return;
        }

        context.Say(ReportTexts.Findings, count);
        foreach (var group in groups)
        {
            context.Say(ReportTexts.Group, group.Kind.Code, group.Findings.Count, group.Kind.Severity.Label());
            foreach (var finding in group.Findings.Take(FirstPlaces)) context.Terminal.Say("    " + finding.Message(context.Language));
            if (group.Findings.Count > FirstPlaces) context.Say(ReportTexts.GroupMore, group.Findings.Count - FirstPlaces);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sign(char sign, CommandContext context) => sign == '\t' ? context.In(ReportTexts.Tab) : $"\"{sign}\"";
}
