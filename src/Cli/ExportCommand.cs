using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The command <c>export</c>: writes the files of a published quarter again, from the store.</summary>
internal static class ExportCommand
{
    /// <summary>The words for what can be exported.</summary>
    internal static IReadOnlyList<string> Formats { get; } = [.. OutputKinds.All.Select(k => k.Word())];

    internal static int Execute(RunSettings settings, string format, string folder, Quarter? quarter, EngineCalls engine, CommandContext context)
    {
        if (!OutputKinds.TryParse(format, out var kind)) throw new ArgumentOutOfRangeException(nameof(format));
        var summary = engine.Export(settings, quarter, kind, folder, context.Cancel);
        if (context.Json)
        {
            context.Terminal.Out.WriteLine(Json(summary, format));
            return ExitCode.Done;
        }

        context.Say(ReportTexts.Exported, summary.Quarter, format, summary.Folder);
        foreach (var file in summary.Files) context.Say(ReportTexts.ExportedFile, file.Name, file.Bytes.Length);
        if (!summary.Released) context.Say(ReportTexts.Draft);
        return ExitCode.Done;
    }

    private static string Json(ExportSummary summary, string format)
    {
        var answer = JsonAnswer.Begin("export", ExitCode.Done);
        answer["quarter"] = summary.Quarter.ToString();
        answer["format"] = format;
        answer["folder"] = summary.Folder;
        answer["state"] = summary.Released ? "released" : "draft";
        answer["files"] = JsonAnswer.List(summary.Files, f => new JsonObject
        {
            ["file"] = f.Name, ["bytes"] = f.Bytes.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span)),
        });
        return JsonAnswer.Text(answer);
    }
}
