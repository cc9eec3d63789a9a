using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyWarning.Outputs;
using EarlyWarning.Population;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What <c>--json</c> prints: one object, whatever happens; the words in it do not depend on the language, messages do.</summary>
internal static class JsonAnswer
{
    /// <summary>Umlauts stay readable; the object goes to a terminal or a file, never into a web page.</summary>
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer of a finished run: the safe table's figures, nothing internal.</summary>
    internal static string OfRun(RunSummary summary)
    {
        var table = summary.Table;
        var answer = Begin("run", ExitCode.Done);
        answer["computed"] = List(summary.Computed, q => q.ToString());
        answer["quarter"] = table.Quarter.ToString();
        answer["folder"] = summary.OutputFolder;
        answer["report"] = RunCommand.ReportOf(summary.OutputFolder);
        answer["measure"] = table.Measure;
        answer["calibrated"] = table.Calibrated;
        answer["hotspots"] = List(HotspotDistrict.In(table), h => new JsonObject
        {
            ["code"] = h.Code, ["name"] = h.Name, ["borough"] = h.Borough, ["stages"] = List(h.Stages, s => s.Id()),
        });
        answer["cells"] = table.HeadlineCells;
        answer["hiddenCells"] = table.HiddenHeadlineCells;
        answer["pooledToBoroughs"] = table.PooledToBoroughs;
        answer["missingDomains"] = List(table.MissingDomains, d => Word(d));
        answer["findings"] = List(table.Findings, f => new JsonObject
        {
            ["code"] = f.Kind.Code, ["severity"] = Word(f.Kind.Severity), ["count"] = f.Count,
        });
        answer["state"] = "draft";
        answer["earlierRelease"] = summary.EarlierRelease is { } earlier ? Of(earlier) : null;
        answer["childScores"] = summary.ChildScores;
        return Text(answer);
    }

    /// <summary>The answer of a release.</summary>
    internal static string OfPublish(ReleaseSummary summary)
    {
        var answer = Begin("publish", ExitCode.Done);
        answer["folder"] = summary.OutputFolder;
        answer["report"] = RunCommand.ReportOf(summary.OutputFolder);
        answer["state"] = "released";
        answer["done"] = summary.Done;
        answer["release"] = Of(summary.Release);
        return Text(answer);
    }

    /// <summary>The answer of a deletion.</summary>
    internal static string OfPurge(PurgeReport report)
    {
        var answer = Begin("purge", ExitCode.Done);
        answer["folder"] = report.Folder;
        answer["today"] = Day(report.Today);
        answer["files"] = List(report.Files, f => new JsonObject
        {
            ["kind"] = "child-scores", ["file"] = f.Path, ["quarter"] = f.Quarter.ToString(), ["deleteBy"] = Day(f.DeleteBy), ["due"] = f.Due, ["deleted"] = f.Due && report.Deleted,
        });
        answer["others"] = report.Others;
        answer["extracts"] = List(report.Extracts, e => new JsonObject
        {
            ["kind"] = "extract", ["extract"] = e.Extract, ["file"] = e.Path, ["deleteBy"] = Day(e.DeleteBy), ["due"] = e.Due, ["deleted"] = e.Due && report.Deleted, ["others"] = e.Others,
        });
        return Text(answer);
    }

    /// <summary>The answer of a check: marked as internal.</summary>
    internal static string OfCheck(CheckReport report, int exitCode, Language language)
    {
        var answer = Begin("check", exitCode);
        answer["internal"] = true;
        answer["quarter"] = report.Quarter.ToString();
        answer["extracts"] = List(report.Receipts, r => Of(r, report.Surveys.FirstOrDefault(s => s.Extract == r.Settings.Id)));
        answer["links"] = report.Links is { } links ? Of(links) : null;
        answer["findings"] = Of(report.Findings, CheckText.FirstPlaces, language);
        return Text(answer);
    }

    /// <summary>The answer of a project laid out.</summary>
    internal static string OfInit(CitySize size, string folder, string settings, string next)
    {
        var answer = Begin("init", ExitCode.Done);
        answer["folder"] = folder;
        answer["settings"] = settings;
        answer["children"] = size.Children;
        answer["districts"] = size.Districts;
        answer["quarters"] = size.Quarters;
        answer["seed"] = size.Seed;
        answer["schild"] = size.Schild;
        answer["next"] = next;
        return Text(answer);
    }

    /// <summary>The answer of a command that ended early.</summary>
    internal static string OfFailure(int exitCode, string message, IReadOnlyList<Finding> findings, CommandContext context)
    {
        var answer = Begin(context.Command, exitCode);
        answer["message"] = message;
        answer["findings"] = Of(findings, FindingLines.Most, context.Language);
        return Text(answer);
    }

    /// <summary>What every answer begins with.</summary>
    internal static JsonObject Begin(string command, int exitCode) => new()
    {
        ["command"] = command, ["exitCode"] = exitCode, ["version"] = CommandLine.Version,
    };

    private static JsonObject Of(ReleaseRecord release) => new()
    {
        ["quarter"] = release.Quarter, ["releasedBy"] = release.ReleasedBy, ["checkedBy"] = release.CheckedBy, ["releasedAt"] = release.ReleasedAt,
    };

    private static JsonObject Of(ExtractReceipt r, ExtractSurvey? survey)
    {
        var answer = Of(r);
        if (survey is null) return answer;
        answer["refused"] = survey.Refused;
        answer["codes"] = List(survey.Codes, c => new JsonObject { ["code"] = c.Kind.Code, ["severity"] = Word(c.Kind.Severity), ["count"] = c.Count });
        answer["values"] = List(survey.Values, v => new JsonObject
        {
            ["indicator"] = v.Indicator.Id, ["minimum"] = v.Indicator.Minimum, ["maximum"] = v.Indicator.Maximum,
            ["present"] = v.Present, ["missing"] = v.Missing, ["outOfRange"] = v.OutOfRange, ["mean"] = Number(v.Mean),
            ["quantiles"] = List(v.Quantiles, q => JsonValue.Create(q)), ["tenths"] = List(v.Tenths, n => JsonValue.Create(n)),
        });
        answer["districts"] = List(survey.Districts, d => new JsonObject { ["code"] = d.District.Value, ["rows"] = d.Rows });
        answer["rowsElsewhere"] = survey.RowsElsewhere;
        return answer;
    }

    private static JsonObject Of(ExtractReceipt r) => new()
    {
        ["id"] = r.Settings.Id, ["domain"] = Word(r.Settings.Domain), ["file"] = r.File, ["sha256"] = r.Sha256,
        ["from"] = Day(r.Period.From), ["to"] = Day(r.Period.To),
        ["separator"] = r.Separator.ToString(), ["encoding"] = r.Encoding, ["decimal"] = r.Decimal.ToString(),
        ["rowsRead"] = r.RowsRead, ["rowsUsed"] = r.RowsUsed, ["rowsSetAside"] = r.RowsSetAside,
        ["cellsEmptied"] = r.CellsEmptied, ["columnsNotRead"] = r.ColumnsNotRead, ["bytes"] = r.Bytes,
    };

    private static JsonObject Of(LinkReport links) => new()
    {
        ["children"] = links.Children,
        ["byDomains"] = List(links.ByDomains, d => new JsonObject { ["domains"] = List(d.Domains, x => Word(x)), ["children"] = d.Children }),
        ["extracts"] = List(links.Extracts, e => new JsonObject
        {
            ["id"] = e.Extract, ["rows"] = e.Rows, ["matched"] = e.Matched, ["notOnMap"] = e.NotOnMap,
            ["withoutStage"] = e.WithoutStage, ["duplicates"] = e.Duplicates,
        }),
        ["districtsWithoutChildren"] = List(links.DistrictsWithoutChildren, c => c.Value),
        ["codesNotOnMap"] = links.CodesNotOnMap.Length,
        ["outdated"] = List(links.Outdated, o => new JsonObject { ["indicator"] = o.Indicator, ["values"] = o.Values }),
    };

    private static JsonArray Of(IEnumerable<Finding> findings, int first, Language language) => List(FindingGroup.Of(findings), g => new JsonObject
    {
        ["code"] = g.Kind.Code, ["severity"] = Word(g.Kind.Severity), ["count"] = g.Findings.Count,
        ["hint"] = FindingExplanations.Of(g.Kind.Code)?.Do.In(language),
        ["first"] = List(g.Findings.Take(first), f => new JsonObject
        {
            ["file"] = f.File, ["line"] = f.Line, ["column"] = f.Column, ["message"] = f.Message(language),
        }),
    });

    /// <summary>A number; JSON has no NaN, null stands for none.</summary>
    internal static JsonNode? Number(double value) => double.IsFinite(value) ? value : null;

    /// <summary>A list of nodes.</summary>
    internal static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];

    /// <summary>The name of an enumeration's value in the files' spelling: <c>RowSetAside</c> is <c>row-set-aside</c>.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The answer as text.</summary>
    internal static string Text(JsonObject answer) => answer.ToJsonString(Layout);
}
