using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Where one step or extract stands.</summary>
/// <param name="Progress">What the engine said last.</param>
/// <param name="Time">Time spent on it.</param>
internal sealed record ProgressState(RunProgress Progress, TimeSpan Time)
{
    /// <summary>Shorter times give no rate that means anything.</summary>
    private static readonly TimeSpan ShortestTimed = TimeSpan.FromMilliseconds(1);

    /// <summary>Shorter times say nothing about the time left.</summary>
    private static readonly TimeSpan ShortestForecast = TimeSpan.FromMilliseconds(500);

    /// <summary>Rows per second; null where none were counted or too little time passed.</summary>
    internal long? RowsPerSecond => Progress.Rows > 0 && Time >= ShortestTimed ? (long)(Progress.Rows / Time.TotalSeconds) : null;

    /// <summary>The time left at the speed so far; null where it cannot be told.</summary>
    internal TimeSpan? Left => Progress.Rows > 0 && Progress.Total > Progress.Rows && Time >= ShortestForecast ? Time * ((double)(Progress.Total - Progress.Rows) / Progress.Rows) : null;

    /// <summary>Share of the rows done, 0 to 1; null where their number is not known.</summary>
    internal double? Share => Progress.Total > 0 ? Math.Min(1, (double)Progress.Rows / Progress.Total) : null;

    /// <summary>The line of a finished step.</summary>
    internal string Finished(Language language) => Name(language) + (Progress.Rows > 0 ? ": " + Texts.Rows.Fill(language, Progress.Rows) + Speed(language) : "");

    /// <summary>The line of the step at hand. Where the number of rows to come is not known, those told are those to do, and a speed would mean nothing.</summary>
    internal string Current(Language language)
    {
        if (Progress.Rows <= 0) return Name(language);
        if (Share is not { } share) return $"{Name(language)}: {Texts.Rows.Fill(language, Progress.Rows)}";
        var line = $"{Name(language)}: {Texts.Percent.Fill(language, (int)(share * 100))}, {Texts.RowsOf.Fill(language, Progress.Rows, Math.Max(Progress.Rows, Progress.Total))}{Speed(language)}";
        return Left is { } left ? line + ", " + Texts.Left.Fill(language, (long)Math.Ceiling(left.TotalSeconds)) : line;
    }

    /// <summary>What a machine is told.</summary>
    internal JsonObject Details(string kind)
    {
        var details = new JsonObject
        {
            ["event"] = kind, ["quarter"] = Progress.Quarter.ToString(), ["step"] = JsonNamingPolicy.KebabCaseLower.ConvertName(Progress.Step.ToString()),
            ["subject"] = Progress.Subject, ["rows"] = Progress.Rows, ["seconds"] = Math.Round(Time.TotalSeconds, 3),
        };
        if (RowsPerSecond is { } speed) details["rowsPerSecond"] = speed;
        if (Left is { } left) details["secondsLeft"] = Math.Round(left.TotalSeconds, 1);
        return details;
    }

    private string Name(Language language) =>
        $"{Progress.Quarter}  {Texts.Steps[Progress.Step].In(language)}" + (Progress.Subject.Length > 0 ? $" {Progress.Subject}" : "");

    private string Speed(Language language) => RowsPerSecond is { } speed ? ", " + Texts.RowsPerSecond.Fill(language, speed) : "";
}
