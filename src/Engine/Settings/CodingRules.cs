namespace EarlyWarning.Settings;

/// <summary>What must hold between an indicator, the coding of its cells, and the population that a rate refers to.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="known">The indicators known.</param>
internal sealed class CodingRules(SettingsFaults faults, KnownIndicators known)
{
    /// <summary>Checks the extracts.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        foreach (var extract in root["extracts"]?.Items ?? [])
        {
            foreach (var (id, column) in extract["columns"]?["indicators"]?.Entries ?? [])
            {
                if (column.IsMap) Coding(id, column, extract["level"]?.Text);
                Population(id, column, extract);
            }
        }
    }

    private void Coding(ScalarNode id, Setting column, string? level)
    {
        var coding = FindingCoding.Of(column["coding"]?.Text);
        if (column["columns"] is { } several && coding is null) faults.At(SettingsFindings.ColumnsWithoutCoding, several.Node);
        if (column["per"] is { } per && column["factor"]?.Number is { } factor && factor != 1) faults.At(SettingsFindings.PerAndFactor, per.Node);
        if (coding is null) return;
        if (level == "district") faults.At(SettingsFindings.ChildColumnOnly, column.Place("coding"), SettingsFaults.Same("coding"));
        else if (known.Find(id.Text) is { Place: null } && !coding.Indicators.Contains(id.Text))
            faults.At(SettingsFindings.CodingOfOthers, column.Place("coding"), SettingsFaults.Same(coding.Word), SettingsFaults.List(coding.Indicators), SettingsFaults.Same(id.Text));
        if (column["one-when"]?.Items.Length > 0 || (column["factor"]?.Number is { } times && times != 1))
            faults.At(SettingsFindings.CodingAndCodes, column.Place("coding"));
    }

    // Added indicators state beside their unit what they are per. A rate of the youth office means nothing without the population it refers to: ten cases per 1,000 under 18 or per 10,000 under 21 are not the same.
    private void Population(ScalarNode id, Setting column, Setting extract)
    {
        if (extract["domain"]?.Text != "youth" || extract["level"]?.Text != "district" || known.Find(id.Text) is not { Place: null, Per: > 1 } indicator) return;
        var columns = extract["columns"];
        var longForm = columns?["indicator"] is not null;

        // Where the form itself is faulty, that has been said.
        if (longForm ? columns!["value"] is null : (column["column"] ?? column["columns"]) is null && column.IsMap && column["count"] is null) return;
        if (!longForm && (columns?["value"] ?? columns?["denominator"]) is not null) return;
        var counted = longForm ? columns?["denominator"] is not null : column["denominator"] is not null || column["count"] is not null || column["counts"] is not null;
        if (counted || column["per"] is not null) return;
        faults.At(SettingsFindings.PopulationMissing, column.Node, SettingsFaults.Same(id.Text), indicator.Label, SettingsFaults.Number(indicator.Per.Value));
    }
}
