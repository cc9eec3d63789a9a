using System.Text;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Fuzz;

/// <summary>Every kind of input of the program, each read by its own front door from a file in one folder.</summary>
/// <param name="folder">A folder to write to.</param>
internal sealed class FuzzedFormats(string folder)
{
    private const string Map = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"011","name":"Nord","borough":"A"},"geometry":{"type":"Polygon","coordinates":[[[7.1,51.1],[7.2,51.1],[7.2,51.2],[7.1,51.2],[7.1,51.1]]]}},
        {"type":"Feature","properties":{"code":"022","name":"Süd","borough":"B"},"geometry":{"type":"MultiPolygon","coordinates":[[[[7.2,51.1],[7.3,51.1],[7.3,51.2],[7.2,51.2],[7.2,51.1]]]]}}]}
        """;

    private static readonly string[] TableSigns = ["-", ".", "/", "x", "…", "(7)", "1.234", "12 345", "-  23", "8-", "Summe", "insgesamt", "_____", "Stand: 2026", "bis 31.10.2016", "darunter"];
    private static readonly string[] SchildWords = ["|", "Müßig#6a", "01.02.2015", "31.02.2015", "1+", "6-", "LM", "NE", "2026", "J", "N", "DE", "TR", "1020", "0A", "9A", "GANZTAG", "EF", "E3", "55,5"];

    private readonly RunSettings settings = Prepare(folder);

    /// <summary>All kinds.</summary>
    /// <returns>The formats.</returns>
    public IEnumerable<FuzzedFormat> All() =>
    [
        Extract("child extract", "kinder", [Rows("pseudonym;stadtteil;jahrgang;fehlquote;stunden;datum\nkind-1;011;03;1,5;4;01.06.2026\n", "kind-1{0};022;05;\"2,5\";0;30.06.2026\nkind-2{0};011;E1;-;;30.06.2026\n")], ["kind-1", "011", "EF", "03", "1,5"]),
        Extract("child extract, long form", "lang", [Rows("pseudonym;stadtteil;jahrgang;merkmal;wert\n", "kind-1{0};011;03;fehlquote;1,5\nkind-1{0};011;03;stunden;4\nkind-2{0};022;05;fehlquote;2\n")], ["fehlquote", "stunden", "kind-1"]),
        Extract("findings of the examination, coded", "befunde", [Rows("pseudonym;stadtteil;alter;sehen;sprache\n", "kind-1{0};011;70;1;6\nkind-2{0};022;65;4;8\n")], ["1", "8", "9", "0", "kind-2"]),
        Extract("district extract", "bezirke", [Rows("stadtteil;zahl;kinder\n011;12;345\n022;1.234;5.678\n", "1{0};7;40\n2{0};-;50\n")], [.. TableSigns]),
        Extract("official table", "tabelle", [Rows("Tabelle 1;;;\n;;Kinder;\n;;insgesamt;arm\n011;Nord;12 345;(67)\n022;Süd;1.234;8-\n", "1{0};Ost;120;3\n") + "_____\nStand: 2026\n"], [.. TableSigns]),
        .. new[] { SchildFiles.Basic, SchildFiles.Extra, SchildFiles.Terms, SchildFiles.Marks, SchildFiles.Absences, SchildFiles.Earlier, SchildFiles.Tags, SchildFiles.Grades }.Select(Schild),
        Text("district table of a folder", "orte.csv", ["name;code\nNord;011\nSüd;022\n"], ["name", "code", "Nord", "011"], () => Read("schild-orte")),
        Text("settings", "earlywarning.yaml", [Yaml, CitySettings()], ["[", "{", ": ", "- ", "&a ", "*a", "!!str ", "|\n", "~", "---\n", "<<: ", ".inf", "0x1F", "2026-Q3", "S01", "child", "{quarter}", "../"],
            () => SettingsFile.Load(In("earlywarning.yaml"))),
        Text("map", "karte.geojson", [Map], ["{", "}", "[", "]", ",", "null", "1e308", "-1e-320", "7.1", "180.1", "500000", "\"Polygon\"", "\"GeometryCollection\"", "\"crs\":", "\"code\":", "NaN"],
            () => DistrictMapFile.Load(settings.Districts with { Map = In("karte.geojson"), MapName = "karte.geojson" })),
        new("model", [ModelFile.ChecklistBytes()], ["{", "}", "[", "]", "null", "1e999", "\"cuts\":", "\"scores\":", "\"threshold\":", "\"primary\"", "S01", "-0.0", "true"],
            bytes => ModelFile.Parse(bytes, "modell.json", ShippedCatalogue.Catalogue)),
        Text("comment", "kommentare/2026-Q3/011.md", ["# Titel\n\nEin **Satz** über _Nord_.\n\n- eins\n- zwei\n\n[Link](https://example.org)\n"], ["**", "_", "`", "<script>", "&lt;", "](", "![", "\n# ", "\n- ", "|", "\u202E"], Comments),
        Text("file to pseudonymise", "namen.csv", [Rows("Nachname;Vorname;Geburtsdatum;stadtteil\nMüller-Lüdenscheid;Änne;01.02.2015;011\n\"O'Neill\";Zoë;2016-02-29;022\n", "Groß{0};Ada;03.04.2017;011\n")], ["Nachname", "Geburtsdatum", "29.02.2015", "ß", "e\u0301", "-", "von der"],
            Pseudonymise),
        Text("neighbours", "nachbarn.csv", [Rows("code;neighbour\n011;022\n022;011\n", "011;1{0}\n")], ["code", "neighbour", "011", "099"], () => DistrictMapFile.WithoutMap([new("011"), new("022")],
            new() { Neighbours = new() { Rule = NeighbourRule.File, File = In("nachbarn.csv"), FileName = "nachbarn.csv" } })),
        Text("concordance", "reform.csv", [Rows("old;new;share\n001;011;0,5\n001;022;0,5\n", "1{0};011;1\n")], ["old", "share", "0,333", "1e5", "-1", "100"], () => DistrictMapFile.WithoutMap([new("011"), new("022")],
            new() { Concordances = [new(In("reform.csv"), "reform.csv", new(2026, 2))] })),
    ];

    private static string Yaml => """
        city: Musterstadt
        quarter: 2026-Q3
        input: { maximum-set-aside-share: 1 }
        extracts:
          - { id: kinder, file: kinder.csv, domain: school, level: child, controller: Amt, legal-basis: "§ 120 SchulG NRW", purpose: Bildungsplanung, delete-by: 2099-12-31, period: quarter,
              columns: { key: pseudonym, district: stadtteil, grade: jahrgang, date: datum, indicators: { S01: fehlquote, S02: stunden } } }
          - { id: lang, file: lang.csv, domain: school, level: child, controller: Amt, legal-basis: "§ 120 SchulG NRW", purpose: Bildungsplanung, delete-by: 2099-12-31, period: quarter,
              columns: { key: pseudonym, district: stadtteil, grade: jahrgang, indicator: merkmal, value: wert, indicators: { S01: fehlquote, S02: stunden } } }
          - { id: befunde, file: befunde.csv, domain: health, level: child, controller: Amt, legal-basis: "§ 12 ÖGDG NRW", purpose: Gesundheitsplanung, delete-by: 2099-12-31, period: quarter,
              columns: { key: pseudonym, district: stadtteil, age-months: alter, indicators: { H01: { column: sprache, coding: bielefeld } } } }
          - { id: bezirke, file: bezirke.csv, domain: youth, level: district, controller: Amt, legal-basis: "§ 80 SGB VIII", purpose: Jugendhilfeplanung, delete-by: 2099-12-31, period: quarter,
              columns: { district: stadtteil, indicators: { J07: { count: zahl, denominator: kinder } } } }
          - { id: tabelle, file: tabelle.csv, domain: youth, level: district, controller: Amt, legal-basis: "§ 80 SGB VIII", purpose: Jugendhilfeplanung, delete-by: 2099-12-31, period: quarter,
              format: { table: { header: [2, 3] } }, columns: { district: "#1", indicators: { J10: { count: "Kinder / arm", denominator: "Kinder / insgesamt" } } } }
          - { id: schild, file: schild, domain: school, level: child, controller: Schule, legal-basis: "§ 120 SchulG NRW", purpose: Bildungsplanung, delete-by: 2099-12-31, period: quarter,
              format: schild, schild: { absences: totals, absences-upper-secondary: days, secret: geheimnis.key, area-shares: [S13, S14] } }
          - { id: schild-orte, file: schild, domain: school, level: child, controller: Schule, legal-basis: "§ 120 SchulG NRW", purpose: Bildungsplanung, delete-by: 2099-12-31, period: quarter,
              format: schild, schild: { absences: subjects, secret: geheimnis.key, district-table: orte.csv } }

        """;

    /// <summary>A head, and twelve times the same lines with another number in them: long enough that most damage falls on rows.</summary>
    private static string Rows(string head, string lines) => head + string.Concat(Enumerable.Range(10, 12).Select(n => string.Format(System.Globalization.CultureInfo.InvariantCulture, lines, n)));

    private static RunSettings Prepare(string folder)
    {
        SchildExport.Write(new() { Pupils = 6, Leavers = 2, Years = 1, Absences = AbsenceEntry.Days }, Path.Combine(folder, "schild"));
        Directory.CreateDirectory(Path.Combine(folder, "kommentare", "2026-Q3"));
        File.WriteAllText(Path.Combine(folder, "geheimnis.key"), new string('5', 63) + "a");
        File.WriteAllText(Path.Combine(folder, "earlywarning.yaml"), Yaml);
        return SettingsFile.Load(Path.Combine(folder, "earlywarning.yaml")) with { Comments = Path.Combine(folder, "kommentare") };
    }

    private static string CitySettings()
    {
        using var stream = typeof(CityGenerator).Assembly.GetManifestResourceStream("MadeUpCity/earlywarning.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("{last}", "2026-Q3", StringComparison.Ordinal).Replace("{earlier}", "2026-Q2", StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder, name);

    private FuzzedFormat Extract(string name, string id, string[] sound, string[] words) =>
        Text(name, id + ".csv", sound, [";", ",", "\t", "\n", "\r\n", "\"", "\"\"", .. words], () => Read(id));

    private FuzzedFormat Text(string name, string file, string[] sound, string[] words, Action read) => new(name, [.. sound.Select(Encoding.UTF8.GetBytes)], [.. words], bytes =>
    {
        File.WriteAllBytes(In(file), bytes);
        read();
    });

    private FuzzedFormat Schild(SchildFile file)
    {
        var path = Directory.GetFiles(In("schild")).Single(p => string.Equals(Path.GetFileName(p), file.Name, StringComparison.OrdinalIgnoreCase));
        var sound = File.ReadAllBytes(path);
        return new("SchILD-NRW, " + file.Name, [sound], [.. SchildWords], bytes =>
        {
            File.WriteAllBytes(path, bytes);
            try
            {
                Read("schild");
            }
            finally
            {
                File.WriteAllBytes(path, sound);
            }
        });
    }

    private void Read(string id)
    {
        var extract = settings.Extracts.Single(e => e.Id == id);
        var intake = ExtractReader.ReadAll(settings with { Extracts = [extract] }, settings.Quarter, null, CancellationToken.None);
        var receipt = intake.Receipts[0];
        if (receipt.RowsRead != receipt.RowsUsed + receipt.RowsSetAside) throw new InvalidOperationException("Rows are lost.");
        foreach (var finding in intake.Findings) Said(finding);
    }

    private static void Said(Finding finding)
    {
        if (finding.Message(Language.German).Length == 0 || finding.Message(Language.English).Length == 0) throw new InvalidOperationException("A finding says nothing.");
    }

    private void Comments()
    {
        var (comments, findings) = CommentFolder.Read(settings, settings.Quarter, DistrictMapFile.WithoutMap([new("011")]));
        foreach (var comment in comments) _ = CommentMarkup.Of(comment.Text).ToString();
        foreach (var finding in findings) Said(finding);
    }

    private void Pseudonymise()
    {
        File.Delete(In("schluessel.csv"));
        Pseudonymisation.Execute(new(In("namen.csv"), In("schluessel.csv")) { Secret = In("geheimnis.key") }, CancellationToken.None);
    }
}
