using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>Words the README of the made-up city.</summary>
internal static class ReadmeFile
{
    /// <summary>The README.</summary>
    /// <param name="city">The city.</param>
    /// <param name="truth">What was planted.</param>
    /// <returns>Markdown, German first.</returns>
    public static string TextOf(City city, CityTruth truth)
    {
        var names = city.Districts.ToDictionary(d => d.Code, d => d.Name);
        var german = Planted(truth, names, Language.German);
        var english = Planted(truth, names, Language.English);
        return $"""
            # Emmerbrück: eine erfundene Stadt

            Alle Angaben sind erfunden; kein Kind, kein Stadtteil und kein Amt ist wirklich. Die Stadt hat rund {Number(truth.Plan.Children)} Kinder in
            {Number(truth.Plan.Districts)} Stadtteilen. Gleicher Plan, gleiche Bytes (Startwert {truth.Plan.Seed.ToString(CultureInfo.InvariantCulture)}).

            | Datei | Inhalt |
            |---|---|
            | `earlywarning.yaml` | Einstellungen, auf Deutsch erläutert |
            | `stadtteile.geojson` | Karte (WGS84): `code` mit führenden Nullen, `name`, `bezirk` |
            | `<Quartal>/schule.csv` | Schulverwaltung, eine Zeile je Schülerin oder Schüler (UTF-8 mit BOM) |
            | `<Quartal>/gesundheit.csv` | schulärztliche Untersuchung von zwei Jahren vor der Einschulung bis Jahrgang 2 (Windows-1252); Befunde des 2. Jahrgangs sind älter als 24 Monate und zählen als fehlend |
            | `<Quartal>/jugendhilfe.csv` | Jugendamt, eine Zeile je Stadtteil, mit Titel und Fußnoten |
            | `<Quartal>/verbleib.csv` | ab dem zweiten Quartal: was bis zu dessen Ende aus den Kindern ab Jahrgang 5 des Vorquartals wurde (ohne Abschluss, ohne Anschluss) |
            | `lernen.yaml` | Einstellungen, mit denen `earlywarning fit` aus diesen Zielgrößen ein Modell lernt |
            | `truth.json` | was eingepflanzt wurde: auffällige Stadtteile, Treiber, Entwicklungen, Wirkungen auf die Zielgrößen, Fehler je Datei |

            Was eingepflanzt wurde:

            {german}
            - In den Dateien stehen absichtlich Fehler (doppelte Kinder, unbekannte Schlüssel, Daten in der Zukunft, Werte außerhalb des Bereichs,
              Dezimalpunkt statt Komma); `truth.json` zählt sie.

            # Emmerbrück: a made-up city

            Everything here is invented; no child, district or office is real. The city has some {Number(truth.Plan.Children)} children in
            {Number(truth.Plan.Districts)} districts. The same plan gives the same bytes (seed {truth.Plan.Seed.ToString(CultureInfo.InvariantCulture)}).

            | file | content |
            |---|---|
            | `earlywarning.yaml` | settings, explained in German |
            | `stadtteile.geojson` | map (WGS84): `code` with leading zeros, `name`, `bezirk` (borough) |
            | `<quarter>/schule.csv` | school administration, one row per pupil (UTF-8 with BOM) |
            | `<quarter>/gesundheit.csv` | health examination from two years before school to grade 2 (Windows-1252); findings of grade 2 are older than 24 months and count as missing |
            | `<quarter>/jugendhilfe.csv` | youth office, one row per district, with title lines and footnotes |
            | `<quarter>/verbleib.csv` | from the second quarter on: what became by its end of the children of the quarter before, grade 5 and above (no certificate, no follow-on) |
            | `lernen.yaml` | settings with which `earlywarning fit` learns a model from these outcomes |
            | `truth.json` | what was planted: hotspots, drivers, trends, effects on the outcomes, faults per file |

            What was planted:

            {english}
            - The files hold faults on purpose (children twice, unknown codes, dates in the future, values out of range, a decimal point where a
              comma is due); `truth.json` counts them.

            """.ReplaceLineEndings("\n");
    }

    private static string Planted(CityTruth truth, Dictionary<DistrictCode, string> names, Language language)
    {
        var german = language == Language.German;
        var lines = truth.Hotspots.Select(h =>
            (german ? "- Erhöhtes Risiko: " : "- Raised risk: ") + $"{names[h.District]} ({h.District}), {h.Stage.Label().In(language)}; "
            + (german ? "Treiber " : "drivers ") + string.Join(", ", h.Drivers) + "; "
            + (h.InCluster ? (german ? "mit einem Nachbarn" : "together with a neighbour") : german ? "allein" : "alone"));
        lines = lines.Concat(truth.Improving.Select(d => (german ? "- Wird besser: " : "- Gets better: ") + $"{names[d]} ({d})"));
        lines = lines.Concat(truth.Worsening.Select(d => (german ? "- Wird schlechter: " : "- Gets worse: ") + $"{names[d]} ({d})"));
        lines = lines.Concat(truth.Small.Select(d => (german ? "- Sehr wenige Kinder, Zahlen geschützt: " : "- Very few children, figures protected: ") + $"{names[d]} ({d})"));
        return string.Join("\n", lines);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
