using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>How the examples of a stage are parted into those fitted on and those tested on.</summary>
/// <param name="Kind">What keeps them apart.</param>
/// <param name="Parts">By time one part; by place <see cref="PlaceParts"/>, which test every example once.</param>
/// <param name="Findings">What has to be remarked.</param>
internal sealed record ExampleSplit(ValidationSplit Kind, ImmutableArray<SplitPart> Parts, ImmutableArray<Finding> Findings)
{
    /// <summary>Parts of a validation by place.</summary>
    public const int PlaceParts = 5;

    /// <summary>Parts examples as the settings say, and checks that fit and test are apart.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="settings">Validation, as-of quarters, horizon, seed.</param>
    /// <param name="stage">The stage, for findings.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="RunStoppedException">There is only one quarter, or there are too few places (EW1722, EW1723).</exception>
    /// <remarks>By time: tested on the last as-of quarter, fitted on those whose outcomes were known then, a horizon or more before it; where none is, on all earlier ones, with a finding. By place: five parts of
    /// whole schools or districts; those whose place is not known stay together.</remarks>
    public static ExampleSplit Of(Examples examples, FitSettings settings, Stage stage)
    {
        var split = settings.Validation switch
        {
            "time" => ByTime(examples, settings, stage),
            "school" => ByPlace(examples.Schools, ValidationSplit.School, settings, stage),
            "district" => ByPlace(examples.Districts, ValidationSplit.District, settings, stage),
            _ => throw new ArgumentException($"Unknown validation {settings.Validation}; expected time, school or district.", nameof(settings)),
        };
        foreach (var part in split.Parts) CheckApart(part, split.Kind, examples);
        return split;
    }

    /// <summary>Checks the rule of leakage: nothing of a test example's group is in the fit, and by time nothing of its quarter or a later one.</summary>
    /// <param name="part">The part.</param>
    /// <param name="kind">What keeps its sides apart.</param>
    /// <param name="examples">The examples.</param>
    /// <exception cref="InvalidOperationException">The rule is broken.</exception>
    internal static void CheckApart(SplitPart part, ValidationSplit kind, Examples examples)
    {
        if (kind == ValidationSplit.Time)
        {
            var (last, first) = (part.Fit.Max(r => examples.Cohorts[r]), part.Test.Min(r => examples.Cohorts[r]));
            if (last >= first) throw new InvalidOperationException($"Examples of quarter number {last} are in the fit, and number {first} is tested.");
            return;
        }

        int Place(int row) => kind == ValidationSplit.School ? examples.Schools[row] : examples.Districts[row];
        var fitted = part.Fit.Select(Place).ToHashSet();
        if (part.Test.Any(r => fitted.Contains(Place(r)))) throw new InvalidOperationException($"A {kind} is both in the fit and in the test.");
    }

    private static ExampleSplit ByTime(Examples examples, FitSettings settings, Stage stage)
    {
        int[] cohorts = [.. examples.Cohorts.ToArray().Distinct().Order()];
        if (cohorts.Length < 2) throw Stopped(ValidationFindings.OneQuarter, stage.Id());
        var (test, earlier) = (cohorts[^1], cohorts[..^1]);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (test < settings.Quarters.Length)
        {
            int[] known = [.. earlier.Where(c => Steps(settings.Quarters[c], settings.Quarters[test]) >= settings.Horizon)];
            if (known.Length == 0) findings.Add(Remark(ValidationFindings.OutcomesOverlap, stage.Id(), Word(settings.Horizon)));
            else if (known.Length < earlier.Length) findings.Add(Remark(ValidationFindings.QuartersKeptOut, stage.Id(), Word(earlier.Length - known.Length)));
            if (known.Length > 0) earlier = known;
        }

        int[] all = [.. Enumerable.Range(0, examples.Count)];
        var part = new SplitPart([.. all.Where(r => earlier.Contains(examples.Cohorts[r]))], [.. all.Where(r => examples.Cohorts[r] == test)]);
        return new(ValidationSplit.Time, [part], findings.ToImmutable());
    }

    private static ExampleSplit ByPlace(ReadOnlySpan<int> places, ValidationSplit kind, FitSettings settings, Stage stage)
    {
        if (GroupedFolds.Known(places) < PlaceParts) throw Stopped(ValidationFindings.TooFewPlaces, stage.Id(), settings.Validation, Word(PlaceParts));
        var fold = GroupedFolds.Of(places.ToArray(), PlaceParts, settings.Seed, "validation");
        var all = Enumerable.Range(0, places.Length);
        var parts = Enumerable.Range(0, PlaceParts).Select(f => new SplitPart([.. all.Where(r => fold[r] != f)], [.. all.Where(r => fold[r] == f)]));
        return new(kind, [.. parts.Where(p => p.Test.Length > 0)], places.Contains(0) ? [Remark(ValidationFindings.PlaceUnknown, stage.Id(), settings.Validation)] : []);
    }

    /// <summary>Quarters from one to a later one.</summary>
    private static int Steps(Quarter from, Quarter to) => (4 * (to.Year - from.Year)) + to.Number - from.Number;

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Remark(FindingKind kind, params string[] arguments) => Finding.At(kind, "", 0, "", [.. arguments]);

    private static RunStoppedException Stopped(FindingKind kind, params string[] arguments) => new(StopReason.InputRefused, [Remark(kind, arguments)]);
}
