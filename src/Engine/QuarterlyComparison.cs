using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Compares two quarters of the store, or two models. Nothing is written.</summary>
public static class QuarterlyComparison
{
    /// <summary>The word that stands for the model that is shipped.</summary>
    internal const string Checklist = "checklist";

    /// <summary>Sets two published quarters side by side.</summary>
    /// <param name="settings">Checked settings; they name the store, and the reforms of the districts.</param>
    /// <param name="one">One quarter.</param>
    /// <param name="other">The other; the earlier of the two is what the later is compared with.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">Both are the same quarter.</exception>
    /// <exception cref="RunStoppedException">The store does not hold one of them (<see cref="StopReason.InputMissing"/>) or cannot be read, or the map of a reform cannot be
    /// read.</exception>
    public static QuarterComparison Execute(RunSettings settings, Quarter one, Quarter other)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (one == other) throw new ArgumentException("A quarter is not compared with itself.", nameof(other));
        var (from, to) = one < other ? (one, other) : (other, one);
        var stored = StoredHistory.Read(settings, from, to);
        if (settings.Districts.Concordances.IsEmpty || settings.Districts.Map is null) return QuarterComparing.Between(stored[0], stored[1]);
        var carried = CarriedHistory.Carry([stored[0]], DistrictMapFile.Load(settings.Districts), to, settings.Indicators);
        return QuarterComparing.Between(carried[0], stored[1]);
    }

    /// <summary>Compares two model files.</summary>
    /// <param name="from">The first file, or the word <c>checklist</c> for the model that is shipped.</param>
    /// <param name="to">The second file, or that word.</param>
    /// <param name="settings">Checked settings with indicators of their own; null for the catalogue that is shipped.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="RunStoppedException">A model file cannot be read or is faulty.</exception>
    public static ModelComparison Models(string from, string to, RunSettings? settings)
    {
        var catalogue = settings?.Indicators ?? ShippedCatalogue.Catalogue;
        return ModelComparison.Between(Load(from), Load(to));
        RiskModel Load(string file) => file == Checklist ? ModelFile.Checklist(catalogue) : ModelFile.Load(file, catalogue);
    }
}
