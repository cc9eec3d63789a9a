using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Status and dynamics from figures that are shown, now and in the quarter compared with.</summary>
internal static class SafeStatus
{
    /// <summary>The status of every district.</summary>
    /// <param name="raw">The quarter; gives settings, districts and history.</param>
    /// <param name="rows">Its rows, protected.</param>
    /// <param name="indicators">Its values, protected.</param>
    /// <param name="key">Its comparison key: rates of a quarter with another are not compared.</param>
    /// <param name="calculations">Gives the index.</param>
    /// <returns>By code, rounded, and the quarter compared with, whether it was published or not.</returns>
    public static (ImmutableArray<DistrictStatus> Status, Quarter ComparedWith) Of(
        RawQuarter raw, ImmutableArray<SafeRow> rows, ImmutableArray<SafeIndicatorValue> indicators, string key, Calculations calculations)
    {
        var settings = raw.Settings.Index;
        var back = raw.Quarter;
        for (var q = 0; q < settings.QuartersBack; q++) back = back.Previous;
        var then = raw.History.FirstOrDefault(h => h.Quarter == back);
        var status = calculations.Status(
            [.. raw.Map.Areas.Select(a => a.Code)], Figures(rows, indicators), then is null ? null : Figures(then.ComparisonKey == key ? then.Rows : [], then.Indicators),
            settings, raw.Settings.Indicators, index => PublishedDigits.Round(index, PublishedDigits.Status));
        return (status, back);
    }

    private static IndexFigures Figures(ImmutableArray<SafeRow> rows, ImmutableArray<SafeIndicatorValue> indicators)
    {
        var districts = rows.Where(r => r.Kind == AreaKind.District).ToArray();
        return new()
        {
            Values = [.. indicators.Where(v => v.Value is not null).Select(v => new ShownIndicatorValue(v.District, v.Indicator, v.Stage, v.Value!.Value, v.Count, v.Denominator))],
            ProtectedValues = indicators.Where(v => v.Value is null).Select(v => (v.District, v.Indicator)).ToHashSet(),
            Rates = districts.Where(r => r.Figures is not null).ToDictionary(r => (new DistrictCode(r.Code), r.Stage), r => (r.Figures!.Count, r.Figures.Children)),
            ProtectedRates = districts.Where(r => r.Figures is null).Select(r => (new DistrictCode(r.Code), r.Stage)).ToHashSet(),
        };
    }
}
