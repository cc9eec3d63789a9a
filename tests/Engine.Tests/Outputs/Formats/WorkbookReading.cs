using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EarlyWarning.Tests.Outputs;

/// <summary>A workbook read from its XML, independent of the library that wrote it.</summary>
internal sealed class WorkbookReading
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private List<string>? texts;

    public Dictionary<string, string> Parts { get; } = [];

    public WorkbookReading(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Parts[entry.FullName] = reader.ReadToEnd();
            Times.Add(entry.LastWriteTime.DateTime);
        }
    }

    private List<string> Texts => texts ??= [.. XDocument.Parse(Parts["xl/sharedStrings.xml"]).Descendants(Main + "si").Select(t => t.Value)];

    public HashSet<DateTime> Times { get; } = [];

    public List<string> SheetNames => [.. XDocument.Parse(Parts["xl/workbook.xml"]).Descendants(Main + "sheet").Select(s => (string)s.Attribute("name")!)];

    public XDocument Sheet(string name)
    {
        var id = (string)XDocument.Parse(Parts["xl/workbook.xml"]).Descendants(Main + "sheet").Single(s => (string)s.Attribute("name")! == name).Attribute(Relationships + "id")!;
        return XDocument.Parse(Parts[Target("xl/_rels/workbook.xml.rels", r => (string)r.Attribute("Id")! == id)!]);
    }

    /// <summary>Rows of a sheet by the letters of their columns; a text is a string, a number a double.</summary>
    public List<Dictionary<string, object>> Rows(string name) =>
    [
        .. Sheet(name).Descendants(Main + "row").Select(row => row.Elements(Main + "c").Where(c => c.HasElements)
            .ToDictionary(c => Letters((string)c.Attribute("r")!), c => (string?)c.Attribute("t") == "s" ? (object)Texts[(int)c.Element(Main + "v")!] : (double)c.Element(Main + "v")!)),
    ];

    /// <summary>Rows of a table by the heads of their columns.</summary>
    public List<Dictionary<string, object>> Table(string name)
    {
        var rows = Rows(name);
        return [.. rows.Skip(1).Select(r => r.ToDictionary(c => (string)rows[0][c.Key], c => c.Value))];
    }

    /// <summary>Addresses of the cells of a sheet that have a style.</summary>
    public HashSet<string> Styled(string name, int style) =>
        [.. Sheet(name).Descendants(Main + "c").Where(c => (int?)c.Attribute("s") == style).Select(c => (string)c.Attribute("r")!)];

    /// <summary>Texts of the notes of a sheet by the addresses of their cells.</summary>
    public Dictionary<string, string> Notes(string name)
    {
        var number = SheetNames.IndexOf(name) + 1;
        var id = (string)XDocument.Parse(Parts["xl/workbook.xml"]).Descendants(Main + "sheet").ElementAt(number - 1).Attribute(Relationships + "id")!;
        var part = Target("xl/_rels/workbook.xml.rels", r => (string)r.Attribute("Id")! == id)!;
        var links = $"{part[..part.LastIndexOf('/')]}/_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";
        if (!Parts.ContainsKey(links) || Target(links, r => ((string)r.Attribute("Type")!).EndsWith("/comments", StringComparison.Ordinal)) is not { } comments) return [];
        return XDocument.Parse(Parts[comments]).Descendants(Main + "comment").ToDictionary(c => (string)c.Attribute("ref")!, c => c.Value);
    }

    private string? Target(string links, Func<XElement, bool> wanted) =>
        XDocument.Parse(Parts[links]).Root!.Elements().Where(wanted).Select(r => ((string)r.Attribute("Target")!).TrimStart('/')).SingleOrDefault();

    private static string Letters(string address) => Regex.Match(address, "^[A-Z]+").Value;
}
