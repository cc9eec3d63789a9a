using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The other language of a page, as few bytes as will do: what the page's script needs to turn every text into the one that the page in the other language has.</summary>
/// <remarks>
/// <para>The page is written in both languages; both have the same elements in the same order, so their texts pair off. Numbers and names are taken out of a text and put back afterwards, numbers
/// in the other language's form; what is left is looked up in <see cref="words"/>. Every text is then translated here as the script does it, and where that is not what the other page says, the
/// text is kept by its place. So the script cannot but give the other page.</para>
/// <para>Texts are the character data of the page and the attributes <c>aria-label</c> and <c>data-words</c>, in the order of the page; blank ones do not count, and nothing inside
/// <c>bdi</c> and <c>code</c> or elements marked <c>translate="no"</c> or <c>data-lang</c>.</para>
/// </remarks>
internal sealed partial class Translation
{
    private readonly SortedDictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly List<(int Skip, string Text)> places = [];
    private readonly Language to;

    private Translation(Language to) => this.to = to;

    /// <summary>Compares two pages.</summary>
    /// <param name="page">The page.</param>
    /// <param name="other">The same page in the other language.</param>
    /// <param name="to">The other language.</param>
    /// <returns>What turns the one into the other.</returns>
    /// <exception cref="InvalidOperationException">The pages differ in more than their texts.</exception>
    public static Translation Between(string page, string other, Language to)
    {
        var result = new Translation(to);
        var pairs = MarkupTexts.Of(page).Zip(MarkupTexts.Of(other)).ToList();
        if (MarkupTexts.Shape(page) != MarkupTexts.Shape(other)) throw new InvalidOperationException("The report has other elements in one language than in the other.");
        var texts = pairs.Where(p => !string.IsNullOrWhiteSpace(p.First)).ToList();
        foreach (var group in texts.Where(p => result.Fits(p.First, p.Second)).GroupBy(p => Form(p.First), StringComparer.Ordinal))
        {
            var most = group.GroupBy(p => Form(p.Second), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (most.Key != group.Key && most.Count() > 1) result.words.Add(group.Key, most.Key);
        }

        var skipped = 0;
        foreach (var (text, wanted) in texts)
        {
            if (result.Of(text) == wanted)
            {
                skipped++;
                continue;
            }

            result.places.Add((skipped, wanted));
            skipped = 0;
        }

        return result;
    }

    /// <summary>The translation of a text whose place is not kept.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in the other language.</returns>
    public string Of(string text)
    {
        var parts = Parts().Matches(text);
        var next = 0;
        return Hole().Replace(words.GetValueOrDefault(Form(text)) ?? Form(text), _ => Turned(parts[next++].Value));
    }

    /// <summary>The JSON that the page carries: <c>lang</c>, <c>words</c>, and <c>places</c> as how many texts to pass over and the text of the next, in turn.</summary>
    public Html Json()
    {
        var bytes = JsonBytes.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("lang", to == Language.German ? "de" : "en");
            json.WriteStartObject("words");
            foreach (var (form, wanted) in words) json.WriteString(form, wanted);
            json.WriteEndObject();
            json.WriteStartArray("places");
            foreach (var (skip, text) in places)
            {
                json.WriteNumberValue(skip);
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }, indented: false);
        return new(Encoding.UTF8.GetString(bytes).TrimEnd());
    }

    [GeneratedRegex(@"\d+(?:[.,\u202F]\d+)*|\u2068[^\u2069]*\u2069|#")]
    private static partial Regex Parts();

    [GeneratedRegex("#")]
    private static partial Regex Hole();

    /// <summary>A text with a hole for every number and name.</summary>
    private static string Form(string text) => Parts().Replace(text, "#");

    /// <summary>Whether the numbers and names of two texts are the same in the same order.</summary>
    private bool Fits(string text, string wanted) => Parts().Matches(text).Select(m => Turned(m.Value)).SequenceEqual(Parts().Matches(wanted).Select(m => m.Value));

    private string Turned(string part)
    {
        if (!char.IsAsciiDigit(part[0])) return part;
        return to == Language.English
            ? part.Replace(',', '.').Replace('\u202F', ',')
            : part.Replace(',', '\u202F').Replace('.', ',');
    }
}
