using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One quarter as it was published, read back from the store.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">The rows that were shown or protected. Of a version that was replaced only denominators and counts are kept.</param>
/// <param name="ModelSha256">SHA-256 of the model that was used.</param>
/// <param name="Measure">What was counted.</param>
public sealed record PublishedQuarter(Quarter Quarter, ImmutableArray<SafeRow> Rows, string ModelSha256, string Measure)
{
    /// <summary>What two quarters must have in common so that their counts mean the same: see <see cref="Disclosure.ComparisonKey"/>.</summary>
    public string ComparisonKey { get; init; } = "";

    /// <summary>Districts whose figures were carried over a reform of the districts, ascending: see <see cref="CarriedHistory"/>.</summary>
    public ImmutableArray<DistrictCode> CarriedOver { get; init; } = [];

    /// <summary>The values of district-level indicators that were shown or protected.</summary>
    public ImmutableArray<SafeIndicatorValue> Indicators { get; init; } = [];

    /// <summary>Rows of groups that were shown or protected; empty where there was no breakdown.</summary>
    public ImmutableArray<SafeGroupRow> GroupRows { get; init; } = [];

    /// <summary>Which publication of the quarter it was, from 1; a run that gives the rows of the last one is no new version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether all district × stage rows were withheld.</summary>
    public bool PooledToBoroughs { get; init; }

    /// <summary>The numbers of all its protected rows; empty where they are not remembered. Never published.</summary>
    public ImmutableArray<HiddenCount> Hidden { get; init; } = [];

    /// <summary>The limits under which it was published (of the preset and the largest hidden share nothing is kept); null where they are not known.</summary>
    public PublicationSettings? Limits { get; init; }

    /// <summary>Whether these are the numbers of its protected rows: one for each, and every sum holds with the shown ones (not asked where those are rounded).</summary>
    /// <param name="hidden">The numbers.</param>
    /// <returns>Whether.</returns>
    public bool Fits(ImmutableArray<HiddenCount> hidden)
    {
        var numbers = new Dictionary<CellKey, (long Children, long Count)>();
        if (!hidden.All(h => h.Count >= 0 && h.Count <= h.Children && numbers.TryAdd(new CellKey(h.Kind, h.Code, h.Stage, h.Group), (h.Children, h.Count)))) return false;
        var table = new CellTable(HeldPublication.Of(this).Cells);
        if (table.Cells.Count(c => c.Hidden) != numbers.Count || !table.Cells.All(c => !c.Hidden || numbers.ContainsKey(c.Key))) return false;
        return Limits is not { Rounding: 1 } || table.IndependentSums.All(s =>
            s.Parts.Sum(p => Children(table.Cells[p])) == Children(table.Cells[s.Total]) && s.Parts.Sum(p => Count(table.Cells[p])) == Count(table.Cells[s.Total]));

        long Children(PublishedCell cell) => cell.Children ?? numbers[cell.Key].Children;
        long Count(PublishedCell cell) => cell.Count ?? numbers[cell.Key].Count;
    }
}
