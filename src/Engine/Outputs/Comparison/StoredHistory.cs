using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Published quarters, found in the store without writing to it.</summary>
internal static class StoredHistory
{
    /// <summary>The quarters asked for.</summary>
    /// <param name="settings">The settings; they name the store.</param>
    /// <param name="wanted">The quarters.</param>
    /// <returns>The quarters in the order asked for.</returns>
    /// <exception cref="RunStoppedException">The store does not hold one of them (<see cref="StopReason.InputMissing"/>), or cannot be read.</exception>
    public static ImmutableArray<PublishedQuarter> Read(RunSettings settings, params ReadOnlySpan<Quarter> wanted)
    {
        // A store that is not there is not made only because somebody asks.
        if (!ResultsStore.Exists(settings.Store)) throw Missing(wanted[0], []);
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        var stored = store.Quarters();
        foreach (var quarter in wanted)
        {
            if (!stored.Contains(quarter)) throw Missing(quarter, stored);
        }

        var found = ImmutableArray.CreateBuilder<PublishedQuarter>();
        foreach (var quarter in wanted) found.Add(store.ReadHistory(After(quarter)).Single(q => q.Quarter == quarter));
        return found.ToImmutable();
    }

    /// <summary>Makes sure that the store holds a quarter.</summary>
    /// <param name="settings">The settings; they name the store.</param>
    /// <param name="quarter">The quarter.</param>
    /// <exception cref="RunStoppedException">It does not (<see cref="StopReason.InputMissing"/>), or cannot be read.</exception>
    public static void Require(RunSettings settings, Quarter quarter)
    {
        if (!ResultsStore.Exists(settings.Store)) throw Missing(quarter, []);
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        if (!store.Quarters().Contains(quarter)) throw Missing(quarter, store.Quarters());
    }

    /// <summary>All that a quarter published.</summary>
    /// <param name="settings">The settings; they name the store.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The table; null where an older version of the program has stored less.</returns>
    public static SafeTable? Table(RunSettings settings, Quarter quarter)
    {
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        try
        {
            return store.ReadTable(quarter);
        }
        catch (RunStoppedException stop) when (stop.Findings.Any(f => f.Kind == ResultsFindings.StoredByOlder))
        {
            return null;
        }
    }

    /// <summary>The quarter of the settings where the store holds it, otherwise the latest that it holds.</summary>
    /// <param name="settings">The settings; they name the store.</param>
    /// <returns>The quarter; that of the settings where the store is empty or missing.</returns>
    public static Quarter Default(RunSettings settings)
    {
        if (!ResultsStore.Exists(settings.Store)) return settings.Quarter;
        using var store = ResultsStore.Open(settings.Store, settings.OutputAccess);
        var stored = store.Quarters();
        return stored.IsEmpty || stored.Contains(settings.Quarter) ? settings.Quarter : stored[^1];
    }

    private static Quarter After(Quarter quarter) => quarter.Number == 4 ? new(quarter.Year + 1, 1) : new(quarter.Year, quarter.Number + 1);

    private static RunStoppedException Missing(Quarter quarter, ImmutableArray<Quarter> stored) => new(StopReason.InputMissing,
        [Finding.At(OutputsFindings.QuarterNotStored, "", 0, "", quarter.ToString(), stored.IsEmpty ? "–" : string.Join(", ", stored))]);
}
