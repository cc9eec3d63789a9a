using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the settings of the extracts.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="known">The indicators known.</param>
internal sealed partial class ExtractRules(SettingsFaults faults, KnownIndicators known)
{
    private readonly ColumnRules columns = new(faults, known);

    /// <summary>Checks the extracts.</summary>
    /// <param name="extracts">The extracts.</param>
    public void Check(ImmutableArray<Setting> extracts)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var extract in extracts)
        {
            if (extract["id"] is { Text: { } id } setting && !lines.TryAdd(id, setting.Node.Line))
            {
                faults.At(SettingsFindings.ExtractTwice, setting.Node, SettingsFaults.Same(id), SettingsFaults.Number(lines[id]));
            }

            Placeholders(extract["file"]);
            Period(extract["period"]);
            if (IsCsv(extract)) columns.Check(extract);
            Table(extract);
        }
    }

    /// <summary>Whether the extract is a CSV file, whose columns are to be checked; a SchILD-NRW folder is checked here.</summary>
    private bool IsCsv(Setting extract)
    {
        var (said, described) = (extract["format"]?.Text == "schild", extract["schild"]);
        if (!said && described is null)
        {
            if (extract["columns"] is null) faults.At(SettingsFindings.MissingKey, extract.Node, SettingsFaults.Same("extracts.columns"), new("die Spalten, die gelesen werden", "the columns that are read"));
            return true;
        }

        if (!said || described is null) faults.At(SettingsFindings.SchildIncomplete, (described ?? extract["format"] ?? extract).Node);
        if (extract["columns"] is { } stated) faults.At(SettingsFindings.SchildColumns, stated.Node);
        if (extract["level"]?.Text == "district" || extract["domain"]?.Text is "health" or "youth") faults.At(SettingsFindings.SchildLevel, extract.Place("level"));
        return false;
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    private void Placeholders(Setting? file)
    {
        if (file?.Text is not { } path) return;
        foreach (var found in Braces().Matches(path).Select(match => match.Value).Where(word => word != "{quarter}").Distinct())
        {
            faults.At(SettingsFindings.UnknownPlaceholder, file.Node, SettingsFaults.Same(found));
        }
    }

    private void Period(Setting? period)
    {
        if (period?["from"]?.Day is not { } from || period["to"]?.Day is not { } to || from <= to) return;
        faults.At(SettingsFindings.PeriodReversed, period.Place("to"), Day(from), Day(to));
    }

    private void Table(Setting extract)
    {
        if (extract["format"] is not { } format || format["table"] is not { } table) return;
        if (extract["level"]?.Text == "child") faults.At(SettingsFindings.TableOfChildren, format.Place("table"));
        var lines = table["header"]?.Items ?? [];
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Whole <= lines[i - 1].Whole) faults.At(SettingsFindings.HeaderNotAscending, lines[i].Node);
        }

        if (table["thousands"]?.Text is { } sign && sign == format["decimal"]?.Text)
            faults.At(SettingsFindings.ThousandsAndDecimal, table.Place("thousands"), SettingsFaults.Same(sign));
    }

    private static LocalText Day(DateOnly day) =>
        SettingsFaults.Same(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
