using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using SQLitePCL;

namespace EarlyWarning.Outputs;

/// <summary>The file <c>districts.gpkg</c> (OGC GeoPackage 1.3): the layer <c>districts</c> over all stages, and one layer per stage that has rows of districts.</summary>
/// <remarks>It is made in memory: no temporary file lies anywhere, and nothing in it comes from the clock. Its bytes depend on the content and on the version of SQLite.</remarks>
internal static class DistrictsGeoPackage
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "districts.gpkg";

    // "GPKG" and 1.3.0.
    private const string Setup = "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;";

    private static readonly LocalText Description = new(
        "{0}, Stand {1}. Geschützte Zeilen haben keine Zahlen. Nicht für Entscheidungen über einzelne Kinder.", "{0}, as of {1}. Protected rows have no figures. Not for decisions about an individual child.");

    private static readonly string[] AllStagesOnly =
        ["environment_index", "environment_rank", "status_index", "status_class", "status_gap", "dynamics_index", "dynamics_class", "dynamics_gap", "dynamics_since"];

    /// <summary>Writes the file.</summary>
    /// <param name="content">The run; it has a map.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(OutputContent content)
    {
        var polygons = content.Map.Areas.ToDictionary(a => a.Code.Value, a => MapRings.Polygons(a.Geometry), StringComparer.Ordinal);
        var shapes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var bounds = new Envelope();
        foreach (var (code, drawn) in polygons.Where(p => !p.Value.IsEmpty))
        {
            var box = MapRings.Bounds(drawn);
            bounds.ExpandToInclude(box);
            shapes[code] = GeoPackageShape.Of(drawn, box);
        }

        // The as-of date stands for the instant of the last change: the clock is no input.
        var lastChange = PublishedWords.Day(content.Table.Quarter.AsOf) + "T00:00:00.000Z";
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        GeoPackageLayer.Run(connection, Setup);
        using (var transaction = connection.BeginTransaction())
        {
            GeoPackageLayer.Run(connection, Schema());
            foreach (var layer in Layers(content)) layer.Write(connection, shapes, bounds, lastChange);
            transaction.Commit();
        }

        GeoPackageLayer.Run(connection, "VACUUM");
        return Bytes(connection);
    }

    private static IEnumerable<GeoPackageLayer> Layers(OutputContent content)
    {
        var language = content.Settings.Language;
        var columns = DistrictsTable.Columns.Where(c => c.Name != "kind").Select(c => c.Name == "protected" ? PackageColumns.Protected<AreaLine>(r => r.Protected) : c).ToList();
        var stageColumns = columns.Where(c => !AllStagesOnly.Contains(c.Name)).ToList();
        var lines = AreaLine.All(content).Where(l => l.Kind == AreaKind.District).ToLookup(l => l.Stage);
        var description = string.Format(CultureInfo.InvariantCulture, Description.In(language), content.Settings.City, PublishedWords.Day(content.Table.Quarter.AsOf));
        foreach (var stage in Stages.AllFirst.ToArray())
        {
            var name = stage == Stage.All ? "districts" : "districts_" + stage.Id().Replace('-', '_');
            var rows = lines[stage].ToList();
            if (rows.Count > 0 || stage == Stage.All) yield return new(name, $"{content.Table.Quarter}, {stage.Label().In(language)}", description, stage == Stage.All ? columns : stageColumns, rows);
        }
    }

    private static string Schema()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Outputs/GeoPackage/schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(SqliteConnection connection)
    {
        var memory = raw.sqlite3_serialize(connection.Handle, "main", out var length, 0);
        if (memory == IntPtr.Zero) throw new InvalidOperationException("The GeoPackage could not be serialised.");
        try
        {
            var bytes = new byte[length];
            Marshal.Copy(memory, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            raw.sqlite3_free(memory);
        }
    }
}
