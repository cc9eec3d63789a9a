using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes a made-up project whose schools hand over folders of SchILD-NRW: a start to try the reading with, quirks of real exports included. Nobody in it exists.</summary>
public static class SchildProject
{
    /// <summary>Children of a school, roughly.</summary>
    private const int ChildrenPerSchool = 1_000;

    /// <summary>Most schools; beyond, they grow.</summary>
    private const int MostSchools = 40;

    private static readonly Quarter Quarter = new(2026, 3);

    private static readonly (AbsenceEntry Entry, string Word)[] Entries = [(AbsenceEntry.Totals, "totals"), (AbsenceEntry.Subjects, "subjects"), (AbsenceEntry.Days, "days")];

    /// <summary>Writes <c>earlywarning.yaml</c>, <c>stadtteile.geojson</c>, <c>ortsteile.csv</c>, <c>geheimnis.key</c>, <c>README.md</c> and a folder per school.</summary>
    /// <param name="plan">Children, districts and seed; it has one quarter, 2026-Q3.</param>
    /// <param name="folder">The folder; made where it does not exist. Files of these names are overwritten.</param>
    /// <param name="cancel">Stops the work; files written so far stay.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure of the plan is out of its range.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static void Write(CityPlan plan, string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        plan.Check();
        var city = City.Of(plan);
        var schools = Math.Clamp(plan.Children / ChildrenPerSchool, 1, MostSchools);
        Directory.CreateDirectory(folder);
        MapFile.Write(city, Path.Combine(folder, "stadtteile.geojson"));
        File.WriteAllText(Path.Combine(folder, "ortsteile.csv"), "name;code\n" + string.Concat(city.Districts.Select(d => $"{d.Name};{d.Code}\n")));
        WriteSecret(plan.Seed, Path.Combine(folder, "geheimnis.key"));
        for (var school = 0; school < schools; school++)
        {
            cancel.ThrowIfCancellationRequested();
            SchildExport.Write(PlanOf(city, school, schools), Path.Combine(folder, Quarter.ToString(), NameOf(school)));
        }

        File.WriteAllText(Path.Combine(folder, "earlywarning.yaml"), SettingsText(schools));
        File.WriteAllText(Path.Combine(folder, "README.md"), ReadmeText(plan, schools));
    }

    /// <summary>What is written for a school.</summary>
    internal static SchildPlan PlanOf(City city, int school, int schools)
    {
        var first = (long)city.Plan.Children * school / schools;
        return new()
        {
            Seed = city.Plan.Seed, FirstNumber = (int)first, Pupils = (int)(((long)city.Plan.Children * (school + 1) / schools) - first), Leavers = 20, Years = 2, Quarter = Quarter,
            Absences = Entries[school % Entries.Length].Entry, Places = [.. city.Districts.Select(d => d.Name)],
        };
    }

    private static string NameOf(int school) => "schule-" + (school + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A secret that follows from the seed: good for a made-up city and for nothing else.</summary>
    private static void WriteSecret(ulong seed, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("made-up " + seed.ToString(CultureInfo.InvariantCulture)))) + "\n"));
    }

    private static string SettingsText(int schools)
    {
        using var stream = typeof(SchildProject).Assembly.GetManifestResourceStream("MadeUpCity/Schild/schild.yaml")
            ?? throw new InvalidOperationException("The settings of the made-up schools are not part of this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{last}", Quarter.ToString(), StringComparison.Ordinal)
            .Replace("{schools}", string.Concat(Enumerable.Range(0, schools).Select(school => ExtractText(school, schools))), StringComparison.Ordinal);
    }

    // One school alone would be all of every district: then it is not named, or all of them would be protected.
    private static string ExtractText(int school, int schools) => $$"""
          - id: {{NameOf(school)}}
            file: "{quarter}/{{NameOf(school)}}"   # ein Ordner, wie SchILD-NRW ihn ausgibt
            domain: school
            level: child
            controller: Schule {{(school + 1).ToString(CultureInfo.InvariantCulture)}}
            legal-basis: "§ 120 SchulG NRW"
            purpose: Bildungsplanung
            delete-by: { months-after: 12 }
            period: quarter
            format: schild
            schild:
              absences: {{Entries[school % Entries.Length].Word}}                 # so erfasst diese Schule Fehlstunden: totals, subjects oder days
              district: ortsteil
              district-table: ortsteile.csv     # Ortsteil, wie die Schule ihn schreibt, und sein Schlüssel
              secret: geheimnis.key             # hier aus dem Startwert gebildet; ein echtes legt „earlywarning key new“ an
              {{(schools == 1 ? "# " : "")}}school: "{{(100_001 + school).ToString(CultureInfo.InvariantCulture)}}"                  # nur nennen, wenn mehrere Schulen gelesen werden
              area-shares: [S13, S14]           # Familiensprache und Zuzug, nur als Anteil je Stadtteil


        """.ReplaceLineEndings("\n");

    private static string ReadmeText(CityPlan plan, int schools) => $"""
        # Emmerbrück: erfundene Ordner aus SchILD-NRW

        Alle Angaben sind erfunden; kein Kind und keine Schule ist wirklich. {Text(plan.Children)} Kinder an {Text(schools)} Schulen. Gleiche Zahlen, gleiche Bytes (Startwert {plan.Seed.ToString(CultureInfo.InvariantCulture)}).

        | Datei | Inhalt |
        |---|---|
        | `earlywarning.yaml` | Einstellungen, auf Deutsch erläutert |
        | `stadtteile.geojson`, `ortsteile.csv` | Karte; Ortsteile und ihre Schlüssel |
        | `geheimnis.key` | Geheimnis der Pseudonyme, nur für diese Stadt |
        | `{Quarter}/schule-1` … | je Schule ein Ordner mit allem, was echte Ausgaben an Eigenheiten haben: Kodierungen, eigene Wörter für Jahrgänge, Namensvettern, das laufende Halbjahr, Dateien, die niemand braucht |

        # Emmerbrück: made-up folders of SchILD-NRW

        Everything here is invented; no child and no school is real. {Text(plan.Children)} children at {Text(schools)} schools. The same numbers give the same bytes (seed {plan.Seed.ToString(CultureInfo.InvariantCulture)}).

        | file | content |
        |---|---|
        | `earlywarning.yaml` | settings, explained in German |
        | `stadtteile.geojson`, `ortsteile.csv` | map; districts as schools write them, and their codes |
        | `geheimnis.key` | secret of the pseudonyms, for this city only |
        | `{Quarter}/schule-1` … | a folder per school with the quirks of real exports: encodings, words of its own for grades, namesakes, the running half-year, files nobody needs |

        """.ReplaceLineEndings("\n");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
