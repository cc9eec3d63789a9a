using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>The log-odds that flag a given share of the children of a stage, and the value at which its district-level terms are held meanwhile.</summary>
internal static class FrozenThreshold
{
    /// <summary>Log-odds are looked at in steps of 1/4096: far more than rounding moves them, far less than anyone would tell apart.</summary>
    private const float StepsPerUnit = 4096;

    /// <summary>±262,144 log-odds, beyond what a model of 262 terms reaches.</summary>
    private const int LargestStep = 1 << 30;

    /// <summary>Held values are rounded to quarters: they are published, and the exact mean would be an equation for the numbers of children per district,
    /// protected ones among them. Which value is held decides nothing, as long as it stays the same: the threshold moves with it.</summary>
    private const float HeldStepsPerUnit = 4;

    /// <summary>Freezes a stage.</summary>
    /// <param name="children">The children of the reference quarter.</param>
    /// <param name="model">The stage model, intercept filled in, threshold open.</param>
    /// <param name="share">Share flagged, 0 to 1 both excluded.</param>
    /// <param name="path">A supported path.</param>
    /// <returns>The stage model with its threshold and its held value, the latter kept where the model states it; unchanged where the stage has no
    /// children or no child-level value.</returns>
    public static StageModel Freeze(ChildTable children, StageModel model, double share, KernelPath path)
    {
        var stage = new CompiledStage(model, children);
        var range = children.RangeOf(model.Stage);
        if (!stage.ChildTerms.Any(bound => HasValue(children.Column(bound.Column)[range], path))) return model;
        var held = model.HeldDistrictTerms ?? MathF.Round(stage.MeanShift(children) * HeldStepsPerUnit) / HeldStepsPerUnit;
        var steps = Steps(stage, children, (float)held, path);
        Array.Sort(steps);
        return model with { Threshold = Between(steps, share), HeldDistrictTerms = held };
    }

    /// <summary>The threshold between two neighbouring steps.</summary>
    /// <param name="ascending">One step per child, ascending, at least one.</param>
    /// <param name="share">Share flagged.</param>
    /// <returns>Half-way between the lowest flagged step and the highest below it; half a step outside where there is none.</returns>
    internal static double Between(ReadOnlySpan<int> ascending, double share)
    {
        var count = ascending.Length;
        var target = share * count;

        // Flagging the children from index i on is whole where i is the first of its tie. Of the two tie borders around the target the nearer one wins.
        var inside = Math.Clamp(count - (int)target - 1, 0, count - 1);
        var (lower, upper) = (inside, inside + 1);
        while (lower > 0 && ascending[lower - 1] == ascending[inside]) lower--;
        while (upper < count && ascending[upper] == ascending[inside]) upper++;
        var border = (count - lower) - target < target - (count - upper) ? lower : upper;
        double flagged = border < count ? ascending[border] : ascending[^1] + 1;
        double below = border > 0 ? ascending[border - 1] : ascending[0] - 1;
        return (flagged + below) / 2 / StepsPerUnit;
    }

    private static bool HasValue(ReadOnlySpan<float> column, KernelPath path) => Kernel.CountMissing(path, column) < column.Length;

    private static int[] Steps(CompiledStage stage, ChildTable children, float held, KernelPath path)
    {
        var (start, length) = children.RangeOf(stage.Model.Stage).GetOffsetAndLength(children.Count);
        var steps = new int[length];
        Parallel.For(0, (length + StretchScratch.Length - 1) / StretchScratch.Length, i =>
        {
            var from = i * StretchScratch.Length;
            var part = steps.AsSpan(from, Math.Min(StretchScratch.Length, length - from));
            Span<float> sums = stackalloc float[part.Length];
            stage.Fill(path, children, start + from, sums);
            for (var c = 0; c < part.Length; c++) part[c] = StepOf(sums[c] + held);
        });
        return steps;
    }

    /// <summary>The nearest step, halves upwards: a threshold half-way between two steps then parts them as <c>≥</c> does.</summary>
    private static int StepOf(float logOdds) =>
        (int)Math.Clamp(Math.Floor((logOdds * (double)StepsPerUnit) + 0.5), -LargestStep, LargestStep);
}
