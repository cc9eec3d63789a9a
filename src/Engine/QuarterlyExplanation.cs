using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Explains one district of a published quarter, or one indicator. Nothing is written.</summary>
public static class QuarterlyExplanation
{
    /// <summary>Explains a district.</summary>
    /// <param name="settings">Checked settings; they name the store.</param>
    /// <param name="district">Its code or its name.</param>
    /// <param name="quarter">The quarter; null for that of the settings, or the latest of the store where it lacks that one.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="RunStoppedException">The store holds no such quarter or district (<see cref="StopReason.InputMissing"/>), or cannot be read.</exception>
    public static DistrictExplanation District(RunSettings settings, string district, Quarter? quarter)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var wanted = quarter ?? StoredHistory.Default(settings);
        var published = StoredHistory.Read(settings, wanted)[0];
        var explanation = DistrictExplanation.Of(published, district, settings.Hotspots) ?? throw new RunStoppedException(
            StopReason.InputMissing, [Finding.At(OutputsFindings.DistrictNotStored, "", 0, "", district, wanted.ToString(), DistrictExplanation.Near(published, district))]);
        var table = StoredHistory.Table(settings, wanted);
        return explanation with
        {
            Environment = table?.Environment.FirstOrDefault(e => e.District.Value == explanation.Code && e.Rank > 0 && double.IsFinite(e.Value)),
            Status = table?.Status.FirstOrDefault(s => s.District.Value == explanation.Code && s.Gap == IndexGap.None),
        };
    }

    /// <summary>Explains an indicator.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="settings">Checked settings with indicators and a model of their own; null for the catalogue and the checklist that are shipped.</param>
    /// <returns>The explanation; null where there is no such indicator.</returns>
    /// <exception cref="RunStoppedException">The model file of the settings cannot be read.</exception>
    public static IndicatorExplanation? Indicator(string id, RunSettings? settings)
    {
        var catalogue = settings?.Indicators ?? ShippedCatalogue.Catalogue;
        if (catalogue.All.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)) is not { } indicator) return null;
        return IndicatorExplanation.Of(indicator, settings?.Model.File is { } file ? ModelFile.Load(file, catalogue) : ModelFile.Checklist(catalogue));
    }
}
