using System.Globalization;
using System.Text;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>A city of any number of districts with one extract of two indicators: the generator of the program does not make cities of one district or of thousands.</summary>
internal static class PlainCity
{
    /// <summary>Writes map, extract and settings.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="districts">How many; squares of a chessboard. Of several every fiftieth, from the first on, is high.</param>
    /// <param name="children">Children in each, all at primary school.</param>
    /// <param name="withMap">Whether the settings name the map.</param>
    /// <returns>The settings file.</returns>
    public static string Write(string folder, int districts, int children, bool withMap)
    {
        File.WriteAllText(Path.Combine(folder, "map.geojson"), Map(districts));
        File.WriteAllText(Path.Combine(folder, "school.csv"), Extract(districts, children));
        var settings = Path.Combine(folder, "earlywarning.yaml");
        File.WriteAllText(settings, $$"""
            city: Plain
            quarter: 2026-Q3
            language: en
            {{(withMap ? "districts: { map: map.geojson, key: code, name: name }" : "")}}
            extracts:
              - id: school
                file: school.csv
                domain: school
                level: child
                controller: School board
                legal-basis: School act
                purpose: Planning
                delete-by: 2099-12-31
                period: quarter
                columns: { key: pupil, district: district, grade: grade, indicators: { S01: absence, S05: repeated } }
            measure: flagged

            """);
        return settings;
    }

    private static string Map(int districts)
    {
        var width = (int)Math.Ceiling(Math.Sqrt(districts));
        var features = Enumerable.Range(0, districts).Select(d =>
        {
            int left = 7_000 + (4 * (d % width)), low = 51_000 + (3 * (d / width));
            var corners = string.Join(',', new[] { (0, 0), (4, 0), (4, 3), (0, 3), (0, 0) }.Select(c => $"[{Degrees(left + c.Item1)},{Degrees(low + c.Item2)}]"));
            return $$$"""{"type":"Feature","properties":{"code":"{{{d:00000}}}","name":"Part {{{d:00000}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{corners}}}]]}}""";
        });
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";

        static string Degrees(int thousandths) => (thousandths / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
    }

    private static string Extract(int districts, int children)
    {
        var rows = new string[districts * children];
        uint state = 12345;
        for (var k = 0; k < rows.Length; k++)
        {
            var d = k / children;
            state = (state * 1_664_525) + 1_013_904_223;
            var absent = state >> 8 < (d % 50 == 0 && districts > 1 ? 0.5 : 0.2) * (1 << 24);
            rows[k] = $"{k + 1:x32};{d:00000};{1 + (k % 4):00};{(absent ? 25 : 5)};0";
        }

        return new StringBuilder("pupil;district;grade;absence;repeated\n").AppendJoin('\n', rows).Append('\n').ToString();
    }
}
