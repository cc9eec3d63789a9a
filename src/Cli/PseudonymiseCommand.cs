using System.CommandLine;
using System.Text.Json.Nodes;
using EarlyWarning.Sources;

namespace EarlyWarning.Cli;

/// <summary>The command <c>pseudonymise</c>: replaces the identities of a CSV file by keys.</summary>
internal static class PseudonymiseCommand
{
    internal static PseudonymisationRequest RequestOf(ParseResult parsed, Grammar grammar, string file)
    {
        var plain = new PseudonymisationRequest(file, grammar.Out.In(parsed)!);
        return plain with
        {
            Secret = grammar.Secret.In(parsed),
            FamilyName = grammar.FamilyName.In(parsed) ?? plain.FamilyName,
            FirstNames = grammar.FirstNames.In(parsed) ?? plain.FirstNames,
            BirthDate = grammar.BirthDate.In(parsed) ?? plain.BirthDate,
            KeyColumn = grammar.KeyColumn.In(parsed) ?? plain.KeyColumn,
            Drop = [.. (grammar.Drop.In(parsed) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    internal static int Execute(PseudonymisationRequest request, EngineCalls engine, CommandContext context)
    {
        var report = engine.Pseudonymise(request, context.Cancel);
        if (context.Json)
        {
            context.Terminal.Out.WriteLine(Json(report));
            return ExitCode.Done;
        }

        context.Say(Texts.Pseudonymised, report.Output, report.RowsRead, report.RowsWritten, report.RowsSetAside, report.Children);
        context.Say(Texts.ColumnsGone, string.Join(", ", report.Gone));
        context.Say(Texts.ColumnsKept, string.Join(", ", report.Kept));
        context.Say(Texts.LookThrough);
        context.Say(Texts.KeyDigits, report.CheckDigits);
        if (!context.Quiet) FindingLines.TellFirst(report.Findings, context);
        return ExitCode.Done;
    }

    private static string Json(PseudonymisationReport report)
    {
        var answer = JsonAnswer.Begin("pseudonymise", ExitCode.Done);
        answer["file"] = report.Output;
        answer["checkDigits"] = report.CheckDigits;
        answer["rowsRead"] = report.RowsRead;
        answer["rowsWritten"] = report.RowsWritten;
        answer["rowsSetAside"] = report.RowsSetAside;
        answer["children"] = report.Children;
        answer["columnsLeftOut"] = JsonAnswer.List(report.Gone, name => JsonValue.Create(name));
        answer["columnsKept"] = JsonAnswer.List(report.Kept, name => JsonValue.Create(name));
        answer["findings"] = JsonAnswer.List(report.Findings, f => new JsonObject { ["code"] = f.Kind.Code, ["line"] = f.Line, ["column"] = f.Column });
        return JsonAnswer.Text(answer);
    }
}
