using System.Collections.Immutable;
using EarlyWarning.Settings;

namespace EarlyWarning.Learning;

/// <summary>What a trainer's models say about examples they have not seen.</summary>
/// <param name="Id">Id of the trainer.</param>
/// <param name="LogOdds">Log-odds of the terms per tested example, in the order of the parts' test rows.</param>
/// <param name="Risks">Calibrated risks.</param>
/// <param name="Parts">What each part was calibrated on.</param>
/// <remarks>
/// <para>The terms are fitted on all fit examples of a part. The calibration needs log-odds that do not come from terms that saw the example, and many places, because a fifth of the schools of a city has its own base rate: so every
/// fit example is scored by terms that were fitted without its place (Platt 1999, section 2.2; five parts), and the calibration is fitted on all of them.</para>
/// <para>By time that takes five more fits. By place the parts of the validation serve: the calibration of a part is fitted on the other parts' examples, each scored by terms that had not seen it. Those terms had seen the
/// tested part, so through them alone, and through a handful of numbers, something of it can reach its calibration; nothing of it reaches its terms.</para>
/// </remarks>
internal sealed record HeldOutScores(string Id, float[] LogOdds, float[] Risks, ImmutableArray<CalibratedPart> Parts)
{
    private const int CalibrationParts = 5;

    /// <summary>Fits and calibrates one model per part and scores the part's test examples.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="examples">All examples.</param>
    /// <param name="split">The parts.</param>
    /// <param name="settings">Calibration and seed.</param>
    /// <param name="options">For the trainer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="Vocabulary.RunStoppedException">The trainer cannot learn from a part.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static HeldOutScores Of(ITrainer trainer, Examples examples, ExampleSplit split, FitSettings settings, FitOptions options, CancellationToken cancel)
    {
        var models = split.Parts.Select(p => trainer.Fit(examples.Take(p.Fit), options, cancel)).ToArray();
        float[][] logOdds = [.. split.Parts.Select((p, i) => ExampleScores.Of(models[i], examples.Take(p.Test), cancel).LogOdds)];
        var byPlace = split.Kind == ValidationSplit.Time ? null : Unseen(examples, split, logOdds);
        var (risks, parts) = (new List<float>(), ImmutableArray.CreateBuilder<CalibratedPart>());
        for (var p = 0; p < models.Length; p++)
        {
            var rows = split.Parts[p].Fit;
            var fitted = examples.Take(rows);
            var (fold, unseen) = byPlace is var (foldOf, unseenOf)
                ? (Array.ConvertAll(rows, r => foldOf[r]), Array.ConvertAll(rows, r => unseenOf[r]))
                : CrossFitted(trainer, fitted, settings.Seed, options, cancel);
            var (map, losses) = CalibrationChoice.Fit(settings.Calibration, unseen, fitted, settings.Seed);
            risks.AddRange(ExampleScores.Of(map.Into(models[p]), examples.Take(split.Parts[p].Test), cancel).Risks);
            parts.Add(new(fold, unseen, map, losses));
        }

        return new(trainer.Id, [.. logOdds.SelectMany(x => x)], [.. risks], parts.ToImmutable());
    }

    /// <summary>Per row the part that tested it, and what that part's terms said.</summary>
    private static (int[] Fold, float[] LogOdds)? Unseen(Examples examples, ExampleSplit split, float[][] logOdds)
    {
        var (fold, unseen) = (new int[examples.Count], new float[examples.Count]);
        for (var p = 0; p < split.Parts.Length; p++)
        {
            for (var i = 0; i < split.Parts[p].Test.Length; i++) (fold[split.Parts[p].Test[i]], unseen[split.Parts[p].Test[i]]) = (p, logOdds[p][i]);
        }

        return (fold, unseen);
    }

    private static (int[] Fold, float[] LogOdds) CrossFitted(ITrainer trainer, Examples fitted, ulong seed, FitOptions options, CancellationToken cancel)
    {
        var fold = GroupedFolds.Of(GroupedFolds.PlacesOf(fitted, CalibrationParts), CalibrationParts, seed, "kept back");
        var unseen = new float[fitted.Count];
        for (var f = 0; f < CalibrationParts; f++)
        {
            int[] keptBack = [.. Enumerable.Range(0, fold.Length).Where(i => fold[i] == f)];
            if (keptBack.Length == 0) continue;
            var model = trainer.Fit(fitted.Take([.. Enumerable.Range(0, fold.Length).Where(i => fold[i] != f)]), options, cancel);
            var scores = ExampleScores.Of(model, fitted.Take(keptBack), cancel).LogOdds;
            for (var i = 0; i < keptBack.Length; i++) unseen[keptBack[i]] = scores[i];
        }

        return (fold, unseen);
    }
}

/// <summary>What the calibration of one part was fitted on: all its fit examples.</summary>
/// <param name="Fold">Per fit example the number of the examples that were kept back together with it.</param>
/// <param name="LogOdds">Per fit example the log-odds by terms that were fitted without those.</param>
/// <param name="Map">The calibration.</param>
/// <param name="LogLoss">Cross-validated log loss of each method tried.</param>
internal sealed record CalibratedPart(int[] Fold, float[] LogOdds, CalibrationMap Map, ImmutableSortedDictionary<string, double> LogLoss);
