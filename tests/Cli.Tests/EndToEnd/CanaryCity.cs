using System.Text;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>A made-up city with children whose values are unmistakable, in sound rows and in faulty ones, and columns that nobody listed.</summary>
internal static class CanaryCity
{
    private const string Sound = "ca9a21e5b16b00b5ca9a21e5b16b00b5";
    private const string Faulty = "Kanarienkind Zäzilie-4711";
    private const string Twice = "Kanarienkind Öla-4712";
    private const string Other = "Kanarienkind Ütz-4713";

    /// <summary>Everything that must not come out.</summary>
    public static Canary[] Canaries { get; } =
    [
        .. new[] { Sound, Faulty, Twice, Other }.Select(Canary.Key),
        .. new[]
        {
            "Überschwänglich-Ölmüller", "Kükenstraße 4711b", "Geheimkommentar", "Kanarienwert", "Kanariengrad", "Kanarienbezirk-ß77", "Kanarienrest", "Kanarienzitat", "Kanarientag", "Kanarienbefund",
        }.Select(Canary.Text),
        .. new[] { 38.47193, 817.26394, 23.91857, 98765432.125, 71.93482, 44.58213 }.Select(Canary.Number),
        .. CanarySchool.Canaries,
        Canary.Day(new DateOnly(2025, 2, 28)), Canary.Day(new DateOnly(2199, 2, 13)), Canary.Day(new DateOnly(1987, 11, 23)),
    ];

    /// <summary>Settings that permit scores of single children.</summary>
    public const string Permission =
        "\nchild-scores: { purpose: Beratung, legal-basis: \"§ 120 SchulG NRW\", recipient: Schulpsychologischer Dienst, delete-by: 2027-03-31, folder: vertraulich }\n";

    /// <summary>Makes the city.</summary>
    /// <returns>Its folder.</returns>
    public static CityFolder Generate()
    {
        var city = CityFolder.Generate("--children", "3000", "--districts", "8", "--quarters", "1");
        Plant(city.File("2026-Q3/schule.csv"), new UTF8Encoding(true),
        [
            $"{Sound};011;03;38,47193;817,26394;0;V;0;23,91857;2;2;0;0,1;0;0;0;1;3;N",
            $"{Faulty};012;03;98765432,125;Kanarienwert;0;Kanarienwert;0;1.5e3;2;2;0;0,1;0;0;0;1;3;N",
            $"{Twice};013;04;71,93482;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;N",
            $"{Twice};013;04;44,58213;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;N",
            $"{Other};Kanarienbezirk-ß77;04;71,93482;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;N",
            $"{Faulty};013;Kanariengrad;71,93482;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;N",
            $"{Other};013;04;71,93482;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;N;Kanarienrest;Kükenstraße 4711b;Kanarienrest",
            $"{Other};013;04;\"Kanarienzitat;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;N",
            $"=HYPERLINK(Kanarienwert);013;04;71,93482;0;0;V;0;1;2;2;0;0,1;0;0;0;1;3;Kanarienwert",
        ]);
        Plant(city.File("2026-Q3/gesundheit.csv"), CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        [
            $"{Sound};011;03;28.02.2025;0;1;0;0;0;0;0;0;0;0;0;0",
            $"{Faulty};012;03;Kanarientag;Kanarienbefund;1;0;0;0;0;0;0;0;98765432,125;0;0",
            $"{Twice};012;03;13.02.2199;0;1;0;0;0;0;0;0;0;0;0;0",
            $"{Other};012;03;23.11.1987;0;1;0;0;0;0;0;0;0;0;0;0",
        ]);
        CanarySchool.Write(city.File("2026-Q3"));
        File.WriteAllText(city.Settings, File.ReadAllText(city.Settings).Replace("  # Gesundheitsamt", CanarySchool.Extract + "\n  # Gesundheitsamt", StringComparison.Ordinal));
        return city;
    }

    /// <summary>Adds rows at the end, and two columns that the settings do not list.</summary>
    private static void Plant(string file, Encoding encoding, string[] rows)
    {
        var lines = File.ReadAllText(file, encoding).TrimEnd('\n', '\r').Split('\n').Select(l => l.TrimEnd('\r')).Concat(rows);
        File.WriteAllLines(file, lines.Select((line, i) => line + (i == 0 ? ";anmerkung;ort_frei" : ";Geheimkommentar Überschwänglich-Ölmüller;Kükenstraße 4711b")), encoding);
    }
}
