using System.Globalization;
using System.Text;

namespace EarlyWarning.Settings;

/// <summary>Writes the description of the settings as a reference page.</summary>
internal static class SchemaMarkdown
{
    private const string Head = """
        # Settings reference

        All keys of `earlywarning.yaml`. Generated from the descriptions that the loader checks; do not edit by hand.
        `[]` marks an item of a list, `<id>` the id of an indicator. Numbers use a decimal point and stand without quotation marks.

        | key | type | unit | range | default | meaning | Bedeutung |
        |---|---|---|---|---|---|---|

        """;

    /// <summary>The page of a file whose root is the given map.</summary>
    /// <param name="root">The root.</param>
    /// <returns>Markdown with a line feed at its end.</returns>
    public static string Write(MapShape root)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        Map(page, root, "");
        return page.ToString();
    }

    /// <summary>A meaning as a sentence.</summary>
    /// <param name="meaning">The meaning, without capital and full stop.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(string meaning) => char.ToUpperInvariant(meaning[0]) + meaning[1..] + ".";

    private static void Map(StringBuilder page, MapShape map, string path)
    {
        foreach (var key in map.Keys)
        {
            var name = path + key.Name;
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Type(key.Shape)} | {key.Unit?.English} | {Cell(Range(key.Shape))} | {Cell(Absent(key))} | {Cell(Sentence(key.Meaning.English))} | {Cell(Sentence(key.Meaning.German))} |\n");
            Below(page, key.Shape, name);
        }
    }

    private static void Below(StringBuilder page, Shape shape, string name)
    {
        switch (shape)
        {
            case MapShape map: Map(page, map, name + "."); break;
            case EitherShape either: Map(page, either.Long, name + "."); break;
            case ListShape list: Below(page, list.Item, name + "[]"); break;
            case ByIndicatorShape map: Below(page, map.Value, name + ".<id>"); break;
            case ByAuditShape map: Below(page, map.Value, name + ".<id>"); break;
            default: break;
        }
    }

    private static string Type(Shape shape) => shape switch
    {
        TextShape { Form: TextForm.Id } => "id",
        TextShape { Form: TextForm.Quarter } => "quarter",
        TextShape { Form: TextForm.Day } => "day",
        TextShape { Form: TextForm.Code } => "text or number",
        TextShape => "text",
        WordShape => "word",
        WholeNumberShape => "whole number",
        NumberShape => "number",
        TruthShape => "true or false",
        ListShape { Item: MapShape } => "list of maps",
        ListShape { Item: TextShape { Form: TextForm.Code } } => "list of texts or numbers",
        ListShape list => $"list of {Type(list.Item)}s",
        MapShape => "map",
        ByIndicatorShape => "map by indicator",
        ByAuditShape => "map by id",
        EitherShape either => $"{Type(either.Short)} or map",
        _ => throw new InvalidOperationException($"There is no word for {shape.GetType().Name}."),
    };

    private static string Range(Shape shape) => shape switch
    {
        TextShape { Form: TextForm.Quarter } => "1900-Q1 to 2199-Q4",
        TextShape { Form: TextForm.Id } => "a–z, 0–9, hyphens; at most 64 characters",
        WordShape words => string.Join(", ", words.Words.Select(word => $"`{word}`")),
        WholeNumberShape { Only: { Length: > 0 } only } => string.Join(" or ", only),
        WholeNumberShape whole => $"{whole.Minimum} to {whole.Maximum}",
        NumberShape number => ShapeWords.Range(number).English,
        ListShape { AtLeast: > 0 } list => $"at least {list.AtLeast}" + (Range(list.Item) is { Length: > 0 } range ? $"; {range}" : ""),
        ListShape list => Range(list.Item),
        ByIndicatorShape or ByAuditShape => "at least 1",
        EitherShape either => Range(either.Short),
        _ => "",
    };

    private static string Absent(SettingsKey key) => key switch
    {
        { Required: true } => "required",
        { Default: { } literal } => $"`{literal}`",
        { Otherwise: { } words } => words.English,
        _ => "see below",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
