using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the fit, the quarters and the extracts.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="known">The indicators known.</param>
/// <param name="shipped">The catalogue's own indicators.</param>
/// <param name="paths">The paths of the settings.</param>
internal sealed class FitRules(SettingsFaults faults, KnownIndicators known, IndicatorCatalogue shipped, SettingsPaths paths)
{
    /// <summary>Checks the fit.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        new AuditRules(faults).Check(root);
        if (root["fit"] is not { IsMap: true } fit) return;
        Outcomes(root, fit);
        Quarters(root, fit);
        Validation(root, fit);
        foreach (var indicator in fit["leave-out"]?.Items ?? [])
        {
            if (indicator.Text is { } id && known.Find(id) is null) Unknown(indicator, id, known.Ids);
        }

        if (fit["model"] is { Text: { } worded } model && paths.Hit(root, paths.Absolute(worded)) is { } hit) faults.At(SettingsFindings.FitModelInTheWay, model.Node, hit);
    }

    private void Outcomes(Setting root, Setting fit)
    {
        if (fit["outcomes"] is not { IsMap: true } outcomes) return;
        if (outcomes.Entries.IsEmpty) faults.At(SettingsFindings.FitWithoutOutcome, fit.Place("outcomes"));
        foreach (var (stage, outcome) in outcomes.Entries)
        {
            if (outcome.Text is not { } id) continue;
            if (known.Find(id) is not { } indicator) Unknown(outcome, id, known.Outcomes.Concat(known.Ids));
            else if (indicator.Outcome == false) faults.At(SettingsFindings.NoOutcome, outcome.Node, SettingsFaults.Same(id), indicator.Label, SettingsFaults.List(known.Outcomes));
            else if (Stages.TryParse(stage.Text, out var parsed) && shipped.All.FirstOrDefault(i => i.Id == id) is { } own && !own.Stages.Contains(parsed) && !own.Stages.Contains(Stage.All))
                faults.At(SettingsFindings.OutcomeOfOtherStage, outcome.Node, SettingsFaults.Same(id), indicator.Label, SettingsFaults.List(own.Stages.Select(s => s.Id())));
            else if (RunRules.AllSound(root["extracts"]?.Items ?? []) && !root.Sound("extracts").Items.Any(extract => RunRules.Holds(extract, id)))
                faults.At(SettingsFindings.OutcomeNotProvided, outcome.Node, SettingsFaults.Same(id));
        }
    }

    private void Quarters(Setting root, Setting fit)
    {
        var seen = new HashSet<Quarter>();
        foreach (var item in fit["quarters"]?.Items ?? [])
        {
            if (item.Quarter is not { } quarter) continue;
            if (!seen.Add(quarter)) faults.At(SettingsFindings.FitQuarterTwice, item.Node, Named(quarter));
            else if (fit["horizon"]?.Whole is { } horizon && root["quarter"]?.Quarter is { } last && quarter.Plus((int)horizon) > last)
                faults.At(SettingsFindings.OutcomeAfterLastQuarter, item.Node, Named(quarter), SettingsFaults.Number((double)horizon), Named(quarter.Plus((int)horizon)), Named(last));
        }
    }

    private void Validation(Setting root, Setting fit)
    {
        if (fit["validation"] is not { Text: { } word } validation) return;
        if (word == "time" && fit["quarters"]?.Items.Length == 1) faults.At(SettingsFindings.TimeNeedsTwoQuarters, validation.Node);
        var extracts = root["extracts"]?.Items ?? [];
        if (word == "school" && extracts.Length > 0 && !extracts.Any(extract => extract["columns"]?["school"] is not null || extract["schild"] is not null))
            faults.At(SettingsFindings.NoSchoolToSplitBy, validation.Node);
    }

    private void Unknown(Setting setting, string id, IEnumerable<string> meant) =>
        faults.At(SettingsFindings.UnknownIndicator, setting.Node, SettingsFaults.Same(id), SettingsFaults.Meant(id, meant));

    private static LocalText Named(Quarter quarter) => SettingsFaults.Same(quarter.ToString());
}
