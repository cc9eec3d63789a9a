using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Outputs;

/// <summary>One layer of the GeoPackage: its table and its entries in the package's own tables.</summary>
/// <param name="Table">Name of the table, of fixed words.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Columns">Its columns beside <c>fid</c> and <c>geom</c>.</param>
/// <param name="Lines">Its rows, one per district.</param>
internal sealed record GeoPackageLayer(string Table, string Title, string Description, IReadOnlyList<TableColumn<AreaLine>> Columns, IReadOnlyList<AreaLine> Lines)
{
    /// <summary>Writes the layer.</summary>
    /// <param name="connection">The open package.</param>
    /// <param name="shapes">Geometry by district code; a district off the map has none.</param>
    /// <param name="bounds">The box around all of them.</param>
    /// <param name="lastChange">Instant of the last change, ISO 8601 in UTC.</param>
    public void Write(SqliteConnection connection, IReadOnlyDictionary<string, byte[]> shapes, Envelope bounds, string lastChange)
    {
        Run(connection, $"CREATE TABLE {Table} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, {string.Join(", ", Columns.Select(c => $"{c.Name} {Type(c.Type)}"))})");
        Run(
            connection, "INSERT INTO gpkg_contents VALUES ($0, 'features', $1, $2, $3, $4, $5, $6, $7, $8)", Table, Title, Description, lastChange, bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY,
            GeoPackageShape.Wgs84);
        Run(connection, "INSERT INTO gpkg_geometry_columns VALUES ($0, 'geom', 'MULTIPOLYGON', $1, 0, 0)", Table, GeoPackageShape.Wgs84);
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {Table} (geom, {string.Join(", ", Columns.Select(c => c.Name))}) VALUES ({string.Join(", ", Enumerable.Range(0, Columns.Count + 1).Select(i => $"${i}"))})";
        for (var i = 0; i <= Columns.Count; i++) insert.Parameters.AddWithValue($"${i}", DBNull.Value);
        foreach (var line in Lines)
        {
            insert.Parameters[0].Value = shapes.TryGetValue(line.Code, out var shape) ? shape : DBNull.Value;
            for (var i = 0; i < Columns.Count; i++) insert.Parameters[i + 1].Value = Value(Columns[i].Of(line));
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Runs a statement with values in place of <c>$0</c>, <c>$1</c>, ….</summary>
    public static void Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i]);
        command.ExecuteNonQuery();
    }

    private static object Value(Field field) => field.IsEmpty ? DBNull.Value : field.Kind switch
    {
        FieldKind.Text or FieldKind.Code => field.Text!,
        FieldKind.Number => field.Value,
        _ => (long)field.Value,
    };

    private static string Type(string type) => type switch { "integer" => "INTEGER", "number" => "DOUBLE", "boolean" => "BOOLEAN", _ => "TEXT" };
}
