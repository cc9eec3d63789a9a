using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The table of scores of single children: pseudonym, district, stage, risk, flag and up to three reasons. Personal data.</summary>
internal static class ChildScoreTable
{
    private static readonly string[] FirstColumns = ["key", "district", "stage"];

    /// <summary>Scores every child whose stage has a model.</summary>
    /// <param name="population">The children, keys kept.</param>
    /// <param name="model">The model, intercepts and thresholds filled in.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One row per child, by key.</returns>
    public static ImmutableArray<ChildScoreRow> Rows(LinkedPopulation population, RiskModel model, CancellationToken cancel)
    {
        var children = population.Children;
        if (population.Keys.Length != children.Count) throw new InvalidOperationException("The keys of the children were not kept.");
        var rows = new List<ChildScoreRow>(children.Count);
        foreach (var stage in model.Stages)
        {
            var scores = Scorer.ScoresOf(children, stage, cancel);
            var first = children.RangeOf(stage.Stage).Start.Value;
            for (var d = 0; d < children.Districts.Length; d++)
            {
                var (start, count) = children.RangeOf(stage.Stage, d).GetOffsetAndLength(children.Count);
                for (var child = start; child < start + count; child++)
                {
                    rows.Add(new ChildScoreRow(
                        population.Keys[child], children.Districts[d], stage.Stage, scores.Risks[child - first], scores.Flagged[child - first] == 1,
                        Reasons(stage, scores, child - first)));
                }
            }
        }

        rows.Sort((a, b) => a.Key.CompareTo(b.Key));
        return [.. rows];
    }

    /// <summary>Writes the table.</summary>
    /// <param name="rows">The rows, by key.</param>
    /// <param name="calibrated">Whether the model's risks are calibrated; otherwise their column is called <c>score</c>.</param>
    /// <param name="language">The language, for separator and decimal sign.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(ImmutableArray<ChildScoreRow> rows, bool calibrated, Language language)
    {
        TableColumn<ChildScoreRow>[] columns =
        [
            new(FirstColumns[0], "string", new("Pseudonym", "pseudonym"), r => Field.Code(r.Key.Digits())),
            new(FirstColumns[1], "string", new("Stadtteil", "district"), r => Field.Code(r.District.Value)),
            new(FirstColumns[2], "string", new("Stufe", "stage"), r => Field.Words(r.Stage.Id())),
            new(calibrated ? "risk" : "score", "number", new("Risiko oder Score", "risk or score"), r => Field.Number(r.Risk, PublishedWords.RateDigits)),
            new("flagged", "integer", new("über der Schwelle", "flagged"), r => Field.Integer(r.Flagged ? 1 : 0)),
            .. Enumerable.Range(0, Scorer.ReasonCount).Select(i => new TableColumn<ChildScoreRow>(
                $"reason_{i + 1}", "string", new("Grund", "reason"), r => Field.Words(i < r.Reasons.Length ? r.Reasons[i] : ""))),
        ];
        return CsvDialect.Of(language).Write(columns, rows);
    }

    /// <summary>Whether a file begins as this table does, in either dialect.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsOne(string path)
    {
        Span<byte> bytes = stackalloc byte[64];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var start = Encoding.UTF8.GetString(bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]).TrimStart('\uFEFF');
        return ";,".Any(separator => start.StartsWith(string.Join(separator, FirstColumns) + separator, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> Reasons(StageModel stage, ChildScores scores, int child)
    {
        var reasons = ImmutableArray.CreateBuilder<string>(Scorer.ReasonCount);
        for (var rank = 0; rank < Scorer.ReasonCount; rank++)
        {
            var (term, contribution) = scores.Reason(child, rank);
            if (term >= 0 && contribution > 0) reasons.Add(stage.Terms[term].Indicator);
        }

        return reasons.ToImmutable();
    }
}
