using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>District-level indicators and what is calculated from them.</summary>
internal static class SafeIndicators
{
    /// <summary>Protects the values of district-level indicators.</summary>
    /// <param name="raw">The quarter before protection.</param>
    /// <param name="calculations">Gives ranks and intervals.</param>
    /// <param name="withChildrenShown">Codes of the districts whose number of children over all stages is shown.</param>
    /// <returns>
    /// By district, indicator (in catalogue order), stage. A value with a count and a denominator is hidden under the same primary rule as a row, the
    /// complement only where the count is a part of the denominator. No sums over districts of these values are published; where one stage of a district is hidden,
    /// so is its value over all stages. A value alone is shown as it was given: who handed it over has decided on it. A value computed from the children of the run
    /// is left out where the number of children of its district is protected, as if it had never been there: that it is there would tell that the children are many.
    /// </returns>
    public static ImmutableArray<SafeIndicatorValue> Protect(RawQuarter raw, Calculations calculations, IReadOnlySet<string> withChildrenShown)
    {
        var limits = raw.Settings.Publication;
        var catalogue = raw.Settings.Indicators;
        var values = raw.DistrictValues.Where(v => !v.OfOwnChildren || withChildrenShown.Contains(v.District.Value)).OrderBy(v => v.District).ThenBy(v => catalogue.PositionOf(v.Indicator)).ThenBy(v => v.Stage).ToArray();
        var small = values.Where(v => Hides(v, limits)).ToHashSet();
        var partHidden = small.Where(v => v.Stage != Stage.All).Select(v => (v.District, v.Indicator)).ToHashSet();
        var safe = values.Select(v => small.Contains(v) || (v.Stage == Stage.All && v.Count is not null && partHidden.Contains((v.District, v.Indicator)))
            ? new SafeIndicatorValue(v.District, v.Indicator, v.Stage, null, null, null, null, null, null)
            : Shown(v, limits, catalogue[v.Indicator].Per)).ToArray();

        var shown = Enumerable.Range(0, safe.Length).Where(i => safe[i].Value is not null).ToArray();
        var ranked = calculations.Rank([.. shown.Select(i => safe[i])], catalogue);
        for (var i = 0; i < shown.Length; i++)
        {
            safe[shown[i]] = safe[shown[i]] with
            {
                Rank = ranked[i].Rank,
                Low = Round(ranked[i].Low),
                High = Round(ranked[i].High),
            };
        }

        return [.. safe];
    }

    /// <summary>The environment index from shown values.</summary>
    /// <param name="raw">The quarter; gives the districts.</param>
    /// <param name="indicators">The protected values.</param>
    /// <param name="calculations">Gives the index.</param>
    /// <returns>By code, rounded; empty where no value is shown.</returns>
    public static ImmutableArray<EnvironmentIndex> Environment(RawQuarter raw, ImmutableArray<SafeIndicatorValue> indicators, Calculations calculations)
    {
        ImmutableArray<SafeIndicatorValue> shown = [.. indicators.Where(v => v.Value is not null)];
        if (shown.IsEmpty) return [];
        return
        [
            .. calculations.Environment([.. raw.Map.Areas.Select(a => a.Code)], shown, raw.Settings.Indicators)
                .OrderBy(e => e.District).Select(e => e with { Value = PublishedDigits.Round(e.Value, PublishedDigits.Environment) }),
        ];
    }

    private static bool Hides(DistrictValue value, PublicationSettings limits)
    {
        if (value is not { Count: { } count, Denominator: { } denominator }) return false;
        return denominator < limits.MinimumDenominator || (count > 0 && count < limits.MinimumCount)
            || (count <= denominator && PrimaryRule.Hides(count, denominator, limits));
    }

    private static SafeIndicatorValue Shown(DistrictValue v, PublicationSettings limits, double per)
    {
        if (v is not { Count: { } count, Denominator: { } denominator })
        {
            return new SafeIndicatorValue(v.District, v.Indicator, v.Stage, v.Value, null, null, null, null, null);
        }

        var multiple = Math.Max(1, limits.Rounding);
        var value = v.Value;
        if (multiple > 1)
        {
            count = PublishedDigits.ToMultiple(count, multiple);
            denominator = PublishedDigits.ToMultiple(denominator, multiple);
            value = (double)count / denominator * per;
        }

        return new SafeIndicatorValue(
            v.District, v.Indicator, v.Stage, PublishedDigits.Round(value, PublishedDigits.Indicator), count, denominator, null, null, null);
    }

    private static double? Round(double? value) => value is { } v ? PublishedDigits.Round(v, PublishedDigits.Indicator) : null;
}
