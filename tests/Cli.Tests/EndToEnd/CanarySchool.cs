using System.Text;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>A SchILD-NRW folder whose children bear unmistakable names, in sound rows and in faulty ones.</summary>
internal static class CanarySchool
{
    private const string Secret = "c0ffee4711c0ffee4711c0ffee4711c0ffee4711c0ffee4711c0ffee4711abcd";

    /// <summary>Everything in the folder that must not come out.</summary>
    public static Canary[] Canaries { get; } =
    [
        .. new[]
        {
            "Zwölfkanari-Geßner", "Ångelo-Kanari", "Kanarienallee", "Kanarienkonfession", "kanari@example.org", "Kanarienbemerkung", "Kanarienschule", "KNRI", "Kanarienstatus", "Kanariennote",
            "Kanarienakte", "Kanarienfach", "Kanarienort", "Kanarienjahr", "Kanariensprache", Secret,
        }.Select(Canary.Text),
        Canary.Day(new DateOnly(2016, 2, 29)), Canary.Day(new DateOnly(2015, 12, 31)),
    ];

    /// <summary>The extract in the settings.</summary>
    public const string Extract = """
          - id: schild
            file: "{quarter}/schild"
            domain: school
            level: child
            controller: Schule
            legal-basis: "§ 120 SchulG NRW"
            purpose: Bildungsplanung
            delete-by: 2099-12-31
            period: quarter
            format: schild
            schild: { absences: totals, secret: 2026-Q3/geheimnis.key, area-shares: [S13, S14] }

        """;

    /// <summary>Writes the folder.</summary>
    /// <param name="folder">The folder of the quarter.</param>
    public static void Write(string folder)
    {
        var school = Directory.CreateDirectory(Path.Combine(folder, "schild")).FullName;
        File.WriteAllText(Path.Combine(folder, "geheimnis.key"), Secret);
        File.WriteAllText(Path.Combine(school, "Kanarienakte Zwölfkanari.txt"), "Kanarienakte");
        var (basic, extra, terms, marks, schools) = (Headings(58), Headings(28), Headings(30), Headings(19), Headings(14));
        for (var i = 0; i < 60; i++)
        {
            var name = new[] { (1, $"Zwölfkanari-Geßner{i}"), (2, "Ångelo-Kanari"), (3, "29.02.2016") };
            basic.Add(Row(58, [.. name, (5, "2"), (6, "Kanarienort"), (8, "Kanarienallee 9"), (11, "Kanarienkonfession"), (21, "04"), (19, "2026"), (51, i % 3 == 0 ? "2019" : "Kanarienjahr"), (55, i % 3 == 0 ? "TR" : "Kanariensprache")]));
            extra.Add(Row(28, [.. name, (7, "011"), (9, "kanari@example.org"), (19, "Kanarienbemerkung")]));
            terms.Add(Row(30, [.. name, (4, "2025"), (5, "2"), (6, "03"), (16, "N"), (17, "KNRI"), (18, i == 0 ? "Kanarienstatus" : "V"), (23, "12"), (24, "2")]));
            marks.Add(Row(19, [.. name, (4, "2025"), (5, "2"), (6, "D"), (7, "KNRI"), (10, i == 1 ? "Kanariennote" : "3"), (12, "20")]));
            schools.Add(Row(14, [.. name, (4, "G"), (5, "Kanarienschule"), (9, "Kanarienbemerkung")]));
        }

        // One row that is set aside, one that belongs to nobody, one with a cell too many.
        basic.Add(Row(58, (1, "Zwölfkanari-Geßner"), (2, "Ångelo-Kanari"), (3, "31.12.2015"), (5, "Kanarienstatus")));
        marks.Add(Row(19, (1, "Zwölfkanari-Geßner"), (2, "Ångelo-Kanari"), (3, "31.12.2015"), (4, "2025"), (5, "2"), (6, "Kanarienfach"), (10, "Kanariennote")));
        marks.Add(Row(19, (1, "Zwölfkanari-Geßner1"), (2, "Ångelo-Kanari"), (3, "29.02.2016"), (6, "Kanarienfach|KNRI")));
        foreach (var (file, rows) in new[]
        {
            ("SchuelerBasisdaten", basic), ("SchuelerZusatzdaten", extra), ("SchuelerLernabschnittsdaten", terms), ("SchuelerLeistungsdaten", marks), ("SchuelerBisherigeSchulen", schools),
        })
        {
            File.WriteAllText(Path.Combine(school, file + ".dat"), string.Join("\r\n", rows) + "\r\n", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);
        }
    }

    private static List<string> Headings(int columns) => [Row(columns, (1, "Nachname"), (2, "Vorname"), (3, "Geburtsdatum"))];

    private static string Row(int columns, params ReadOnlySpan<(int Number, string Text)> cells)
    {
        var row = new string[columns];
        foreach (var (number, text) in cells) row[number - 1] = text;
        return string.Join('|', row);
    }
}
