using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Turns the checked settings of an extract into their record.</summary>
internal static class ExtractReading
{
    /// <summary>The settings of one extract.</summary>
    /// <param name="map">The extract, checked.</param>
    /// <returns>The record with defaults filled in.</returns>
    public static ExtractSettings Extract(Setting map) => new()
    {
        Id = map.SoundText("id"),
        File = map.SoundText("file"),
        Domain = DomainOf(map.SoundText("domain")),
        ChildLevel = map.SoundText("level") == "child",
        Controller = map.SoundText("controller"),
        LegalBasis = map.SoundText("legal-basis"),
        ChildLevelLegalBasis = map["child-level-legal-basis"]?.Text,
        Purpose = map.SoundText("purpose"),
        DeleteBy = map.Sound("delete-by") is { IsMap: true } months ? new DeletionDay(null, (int)months.SoundWhole("months-after")) : new DeletionDay(Day(map.Sound("delete-by")), 0),
        Period = map.Sound("period") is { IsMap: true } period ? new ExtractPeriod(Day(period.Sound("from")), Day(period.Sound("to"))) : null,
        Stage = map["stage"]?.Text is { } word ? StageOf(word) : null,
        Format = map["format"] is { IsMap: true } format ? Format(format) : new FormatSettings(),
        Schild = map["schild"] is { } schild ? SchildKeys.Read(schild) : null,
        Columns = map["schild"] is { } folder ? SchildKeys.Columns(folder) : Columns(map.Sound("columns")),
        Drop = map.Texts("drop"),
    };

    /// <summary>The service of a checked word.</summary>
    /// <param name="word">school, health or youth.</param>
    /// <returns>The service.</returns>
    public static Domain DomainOf(string word) => word switch
    {
        "school" => Domain.School,
        "health" => Domain.Health,
        _ => Domain.Youth,
    };

    /// <summary>The stage of a checked word.</summary>
    /// <param name="word">A word of <see cref="Stages"/>.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="InvalidOperationException">The word was not checked.</exception>
    public static Stage StageOf(string word) =>
        Stages.TryParse(word, out var stage) ? stage : throw new InvalidOperationException("The stage was not checked.");

    private static DateOnly Day(Setting setting) => setting.Day ?? throw new InvalidOperationException("The day was not checked.");

    private static FormatSettings Format(Setting map) => new()
    {
        Separator = map["separator"]?.Text switch { null => null, "tab" => '\t', var sign => sign[0] },
        Encoding = map["encoding"]?.Text,
        Decimal = map["decimal"]?.Text?[0],
        Table = TableKeys.Read(map["table"]),
    };

    private static ColumnSettings Columns(Setting map) => new()
    {
        Key = map["key"]?.Text,
        District = map.SoundText("district"),
        Grade = map["grade"]?.Text,
        AgeMonths = map["age-months"]?.Text,
        Stage = map["stage"]?.Text,
        Date = map["date"]?.Text,
        From = map["from"]?.Text,
        To = map["to"]?.Text,
        School = map["school"]?.Text,
        Group = map["group"]?.Text,
        Audit = [.. (map["audit"]?.Entries ?? []).Select(entry => new AuditSource(entry.Key.Text, entry.Value.Text ?? ""))],
        Indicator = map["indicator"]?.Text,
        Value = map["value"]?.Text,
        Count = map["count"]?.Text,
        Denominator = map["denominator"]?.Text,
        Indicators = [.. map.Sound("indicators").Entries.Select(entry => Indicator(entry.Key.Text, entry.Value))],
    };

    private static IndicatorColumn Indicator(string id, Setting setting) => setting.Text is { } column
        ? new IndicatorColumn { Indicator = id, Column = column }
        : new IndicatorColumn
        {
            Indicator = id,
            Column = setting["column"]?.Text,
            Columns = setting.Texts("columns"),
            Coding = FindingCoding.Of(setting["coding"]?.Text),
            Counts = setting.Texts("counts"),
            Per = setting["per"]?.Number,
            Count = setting["count"]?.Text,
            Denominator = setting["denominator"]?.Text,
            Factor = setting.SoundNumber("factor"),
            OneWhen = setting.Texts("one-when"),
            Missing = setting.Texts("missing"),
        };
}
