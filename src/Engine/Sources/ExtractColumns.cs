using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>Where in a record the columns of the settings stand; −1 where the settings name none.</summary>
internal sealed class ExtractColumns
{
    /// <summary>Finds the columns of an extract in its header.</summary>
    /// <param name="settings">The extract.</param>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="header">The header cells; hold all wanted columns.</param>
    public ExtractColumns(ExtractSettings settings, IndicatorCatalogue catalogue, string[] header)
    {
        var columns = settings.Columns;
        Key = settings.ChildLevel ? At(columns.Key) : -1;
        District = At(columns.District);
        Grade = At(columns.Grade);
        AgeMonths = At(columns.AgeMonths);
        Stage = At(columns.Stage);
        Date = At(columns.Date);
        From = settings.ChildLevel ? At(columns.From) : -1;
        To = settings.ChildLevel ? At(columns.To) : -1;
        School = settings.ChildLevel ? At(columns.School) : -1;
        Group = settings.ChildLevel ? At(columns.Group) : -1;
        Audit = settings.ChildLevel && columns.ReadsAudit ? [.. columns.Audit.Select(a => (a.Id, At(a.Column)))] : [];
        Word = IsLong(settings) ? At(columns.Indicator) : -1;
        Indicators =
        [
            .. columns.Indicators.Select(i => IsLong(settings)
                ? new IndicatorCells(i, catalogue[i.Indicator], At(columns.Value), At(columns.Count), At(columns.Denominator), header)
                : new IndicatorCells(i, catalogue[i.Indicator], At(i.Column ?? i.Columns.FirstOrDefault()), At(i.Count ?? i.Counts.FirstOrDefault()), At(i.Denominator), header)
                {
                    MoreValues = [.. i.Columns.Skip(1).Select(At)], MoreCounts = [.. i.Counts.Skip(1).Select(At)],
                }),
        ];

        FieldsRead = Wanted(settings).Count;
        Table = settings.Format.Table is { } table ? new TableNumbers(table) : null;

        int At(string? name) => name is null ? -1 : Array.IndexOf(header, HeaderLine.Clean(name));
    }

    /// <summary>Pseudonym.</summary>
    public int Key { get; }

    /// <summary>District code.</summary>
    public int District { get; }

    /// <summary>Grade.</summary>
    public int Grade { get; }

    /// <summary>Age in months.</summary>
    public int AgeMonths { get; }

    /// <summary>Stage by its word.</summary>
    public int Stage { get; }

    /// <summary>Date of the row.</summary>
    public int Date { get; }

    /// <summary>First day of the row's spell.</summary>
    public int From { get; }

    /// <summary>Last day of the row's spell.</summary>
    public int To { get; }

    /// <summary>School of the child.</summary>
    public int School { get; }

    /// <summary>Group of the child.</summary>
    public int Group { get; }

    /// <summary>Columns of the fairness audit with their ids; empty unless a fit reads them.</summary>
    public (string Id, int Field)[] Audit { get; }

    /// <summary>Long form: the indicator's word.</summary>
    public int Word { get; }

    /// <summary>One entry per indicator, in the order of the settings.</summary>
    public IndicatorCells[] Indicators { get; }

    /// <summary>The notations of an official table; null where the file is none.</summary>
    public TableNumbers? Table { get; }

    /// <summary>Number of columns of the file that are read.</summary>
    public int FieldsRead { get; }

    /// <summary>Whether a row is one value of one indicator.</summary>
    /// <param name="settings">The extract.</param>
    /// <returns>True for the long form.</returns>
    public static bool IsLong(ExtractSettings settings) => settings.Columns.Indicator is not null;

    /// <summary>The columns that the settings name, each once, in their order.</summary>
    /// <param name="settings">The extract.</param>
    /// <returns>Names in the form in which they are compared.</returns>
    public static IReadOnlyList<string> Wanted(ExtractSettings settings)
    {
        var columns = settings.Columns;
        List<string?> names = [settings.ChildLevel ? columns.Key : null, columns.District, columns.Grade, columns.AgeMonths, columns.Stage, columns.Date];
        if (settings.ChildLevel) names.AddRange([columns.From, columns.To, columns.School, columns.Group]);
        if (settings.ChildLevel && columns.ReadsAudit) names.AddRange(columns.Audit.Select(a => a.Column));
        if (IsLong(settings)) names.AddRange([columns.Indicator, columns.Value, columns.Count, columns.Denominator]);
        else names.AddRange(columns.Indicators.SelectMany(i => new[] { i.Column, i.Count, i.Denominator }.Concat(i.Columns).Concat(i.Counts)));
        return [.. names.OfType<string>().Select(HeaderLine.Clean).Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>How one indicator is read: its fields, its codes as UTF-8, and its valid range.</summary>
internal sealed class IndicatorCells
{
    /// <summary>Prepares the reading of one indicator.</summary>
    public IndicatorCells(IndicatorColumn settings, Indicator indicator, int value, int count, int denominator, string[] header)
    {
        Indicator = indicator;
        Value = value;
        Count = count;
        Denominator = denominator;
        ValueName = value < 0 ? "" : header[value];
        CountName = count < 0 ? "" : header[count];
        DenominatorName = denominator < 0 ? "" : header[denominator];
        Factor = settings.Factor * (settings.Per is { } per ? indicator.Per / per : 1);
        Coding = settings.Coding;
        OneWhen = Utf8(settings.OneWhen);
        Missing = Utf8(settings.Missing);
        Plain = OneWhen.Length == 0 && Missing.Length == 0 && Coding is null;
        Range = [FindingLog.Text(indicator.Minimum), FindingLog.Text(indicator.Maximum), indicator.Unit.German, indicator.Unit.English,
            FindingLog.Text(indicator.Minimum).Replace('.', ','), FindingLog.Text(indicator.Maximum).Replace('.', ',')];

        static byte[][] Utf8(IEnumerable<string> codes) => [.. codes.Select(c => Encoding.UTF8.GetBytes(c.Trim()))];
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>Field of the value, or −1.</summary>
    public int Value { get; }

    /// <summary>Field of the count, or −1.</summary>
    public int Count { get; }

    /// <summary>Field of the denominator, or −1.</summary>
    public int Denominator { get; }

    /// <summary>Further fields with codes; empty where there is one.</summary>
    public int[] MoreValues { get; init; } = [];

    /// <summary>Further fields whose numbers are added to the count.</summary>
    public int[] MoreCounts { get; init; } = [];

    /// <summary>What the codes mean; null where there are none.</summary>
    public FindingCoding? Coding { get; }

    /// <summary>Name of the value's column.</summary>
    public string ValueName { get; }

    /// <summary>Name of the count's column.</summary>
    public string CountName { get; }

    /// <summary>Name of the denominator's column.</summary>
    public string DenominatorName { get; }

    /// <summary>What a value read is multiplied by.</summary>
    public double Factor { get; }

    /// <summary>Codes that mean 1; empty where the column holds numbers.</summary>
    public byte[][] OneWhen { get; }

    /// <summary>Codes that mean "no value" beside the official signs.</summary>
    public byte[][] Missing { get; }

    /// <summary>Whether a cell is a number or an official sign, without further codes.</summary>
    public bool Plain { get; }

    /// <summary>What a finding says about the valid range.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Range { get; }
}
