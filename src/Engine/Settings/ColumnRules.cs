using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the columns of an extract, its level and the indicators known.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="known">The indicators known.</param>
internal sealed class ColumnRules(SettingsFaults faults, KnownIndicators known)
{
    private static readonly string[] OfChildren = ["key", "grade", "age-months", "from", "to", "school", "group", "audit"];
    private static readonly string[] OfLongForm = ["indicator", "value", "count", "denominator"];
    private static readonly string[] Numbers = ["count", "denominator"];
    private static readonly string[] NotInLongForm = ["school", "group", "audit"];

    /// <summary>Checks the columns of one extract.</summary>
    /// <param name="extract">The extract.</param>
    public void Check(Setting extract)
    {
        if (extract["columns"] is not { IsMap: true } columns) return;
        var level = extract["level"]?.Text;
        if (level == "child") ChildLevel(columns);
        if (level == "district") DistrictLevel(columns);
        var longForm = columns["indicator"] is not null;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, column) in columns["indicators"]?.Entries ?? [])
        {
            Indicator(id, level);
            if (longForm) LongFormWord(id, column, words, level);
            else Wide(id, column, level);
        }

        Dropped(extract, columns, longForm);
    }

    private void ChildLevel(Setting columns)
    {
        if (columns["key"] is null) faults.At(SettingsFindings.ChildKeyMissing, columns.Node);
        foreach (var key in Numbers)
        {
            if (columns[key] is not null) faults.At(SettingsFindings.DistrictColumnOnly, columns.Place(key), SettingsFaults.Same(key));
        }

        if (columns["indicator"] is null)
        {
            if (columns["value"] is not null) faults.At(SettingsFindings.LongFormOnly, columns.Place("value"), SettingsFaults.Same("value"));
            return;
        }

        if (columns["value"] is null) faults.At(SettingsFindings.LongFormNumbersMissing, columns.Node);
        foreach (var key in NotInLongForm)
        {
            if (columns[key] is not null) faults.At(SettingsFindings.WideFormOnly, columns.Place(key), SettingsFaults.Same(key));
        }
    }

    private void DistrictLevel(Setting columns)
    {
        foreach (var key in OfChildren)
        {
            if (columns[key] is not null) faults.At(SettingsFindings.ChildColumnOnly, columns.Place(key), SettingsFaults.Same(key));
        }

        if (columns["indicator"] is null)
        {
            foreach (var key in OfLongForm)
            {
                if (columns[key] is not null) faults.At(SettingsFindings.LongFormOnly, columns.Place(key), SettingsFaults.Same(key));
            }
        }
        else
        {
            Paired(columns);
            if (columns["value"] is null && columns["count"] is null && columns["denominator"] is null)
                faults.At(SettingsFindings.LongFormNumbersMissing, columns.Node);
        }
    }

    private void Paired(Setting map)
    {
        for (var i = 0; i < 2; i++)
        {
            var (one, other) = (Numbers[i], Numbers[1 - i]);
            if (map[one] is not null && map[other] is null)
                faults.At(SettingsFindings.CountWithoutDenominator, map.Place(one), SettingsFaults.Same(one), SettingsFaults.Same(other));
        }
    }

    private void Indicator(ScalarNode id, string? level)
    {
        if (known.Find(id.Text) is not { } indicator)
        {
            faults.At(SettingsFindings.UnknownIndicator, id, SettingsFaults.Same(id.Text), SettingsFaults.Meant(id.Text, known.Ids));
        }
        else if (level == "child" && indicator.ForChildren == false)
        {
            faults.At(SettingsFindings.IndicatorLevel, id, SettingsFaults.Same(id.Text), indicator.Label, new LocalText("für Kinder", "for children"));
        }
        else if (level == "district" && indicator.ForDistricts == false)
        {
            faults.At(SettingsFindings.IndicatorLevel, id, SettingsFaults.Same(id.Text), indicator.Label, new LocalText("für Stadtteile", "for districts"));
        }
    }

    private void Wide(ScalarNode id, Setting column, string? level)
    {
        if (!column.IsMap) return;
        var count = column["count"] ?? column["counts"];
        if ((column["column"] ?? column["columns"]) is null && count is null && column["denominator"] is null)
            faults.At(SettingsFindings.NoColumn, column.Node, SettingsFaults.Same(id.Text));
        if ((column["column"] ?? column["columns"]) is not null && (count ?? column["denominator"]) is not null)
            faults.At(SettingsFindings.ColumnAndCount, column.Node);
        if ((column["column"] is not null && column["columns"] is not null) || (column["count"] is not null && column["counts"] is not null))
            faults.At(SettingsFindings.OneOrSeveral, column.Node);
        if (level == "child")
        {
            foreach (var key in Numbers.Append("counts"))
            {
                if (column[key] is not null) faults.At(SettingsFindings.DistrictColumnOnly, column.Place(key), SettingsFaults.Same(key));
            }
        }
        else
        {
            if (column["counts"] is null) Paired(column);
            else if (column["denominator"] is null) faults.At(SettingsFindings.CountWithoutDenominator, column.Place("counts"), SettingsFaults.Same("counts"), SettingsFaults.Same("denominator"));
            OneWhenForChildren(column, level);
        }
    }

    private void LongFormWord(ScalarNode id, Setting column, Dictionary<string, string> words, string? level)
    {
        var word = column.IsMap ? column["column"] : column;
        if (column.IsMap)
        {
            foreach (var key in Numbers.Append("counts"))
            {
                if (column[key] is not null) faults.At(SettingsFindings.InLongForm, column.Place(key), SettingsFaults.Same(key));
            }

            if (column["columns"] is not null) faults.At(SettingsFindings.InLongForm, column.Place("columns"), SettingsFaults.Same("columns"));
            OneWhenForChildren(column, level);
            if (word is null) faults.At(SettingsFindings.NoColumn, column.Node, SettingsFaults.Same(id.Text));
        }

        if (word is { Text: { } text } && !words.TryAdd(text, id.Text))
            faults.At(SettingsFindings.WordTwice, word.Node, SettingsFaults.Same(text), SettingsFaults.Same(words[text]));
    }

    private void OneWhenForChildren(Setting column, string? level)
    {
        if (level == "district" && column["one-when"]?.Items.Length > 0)
            faults.At(SettingsFindings.ChildColumnOnly, column.Place("one-when"), SettingsFaults.Same("one-when"));
    }

    private void Dropped(Setting extract, Setting columns, bool longForm)
    {
        var read = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, column) in columns.Entries)
        {
            if (column.Text is { } name) read.TryAdd(name, key.Line);
        }

        foreach (var (_, column) in columns["audit"]?.Entries ?? [])
        {
            if (column.Text is { } name) read.TryAdd(name, column.Node.Line);
        }

        foreach (var (id, column) in longForm ? [] : columns["indicators"]?.Entries ?? [])
        {
            Setting?[] one = [column, column["column"], column["count"], column["denominator"]];
            foreach (var setting in one.Concat(column["columns"]?.Items ?? []).Concat(column["counts"]?.Items ?? []))
            {
                if (setting?.Text is { } name) read.TryAdd(name, setting.Node.Line);
            }
        }

        foreach (var drop in extract["drop"]?.Items ?? [])
        {
            if (drop.Text is { } name && read.TryGetValue(name, out var line))
                faults.At(SettingsFindings.DroppedAndRead, drop.Node, SettingsFaults.Same(name), SettingsFaults.Number(line));
        }
    }
}
