using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.MadeUpCity;

/// <summary>Draws the map: a jittered grid whose neighbours share every point of their common border.</summary>
/// <remarks>Points are kept in whole millionths of a degree, so a shared point is the same point to the last bit.</remarks>
internal sealed class MapFile
{
    // Lower left corner and size of a cell: some 1.6 km each way in the middle Ruhr region.
    private const long West = 7_120_000;
    private const long South = 51_460_000;
    private const long CellWidth = 23_000;
    private const long CellHeight = 14_400;
    private const ulong CornerPurpose = 11;
    private const ulong EdgePurpose = 12;
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly City city;
    private readonly Draws draws;
    private readonly int columns;

    private MapFile(City city)
    {
        this.city = city;
        draws = new Draws(city.Plan.Seed);
        columns = 2;
        while (columns * columns < city.Districts.Length) columns++;
    }

    /// <summary>Writes the map as GeoJSON.</summary>
    /// <param name="city">The city.</param>
    /// <param name="path">The file.</param>
    public static void Write(City city, string path)
    {
        var map = new MapFile(city);
        using var file = new FileStream(path, FileMode.Create);
        file.Write("{\"type\":\"FeatureCollection\",\"features\":[\n"u8);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var district in city.Districts)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Options)) map.WriteFeature(json, district);
            file.Write(buffer.WrittenSpan);
            file.Write(district.Index + 1 < city.Districts.Length ? ",\n"u8 : "\n"u8);
        }

        file.Write("]}\n"u8);
    }

    private void WriteFeature(Utf8JsonWriter json, CityDistrict district)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", district.Code.Value);
        json.WriteString("name", district.Name);
        json.WriteString("bezirk", district.Borough);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        var ring = RingOf(district.Index);
        foreach (var point in ring) WritePoint(json, point);
        WritePoint(json, ring[0]);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Counter-clockwise as RFC 7946 asks: corner, point on the edge, corner, …
    private (long X, long Y)[] RingOf(int district)
    {
        var row = district / columns;
        var within = district % columns;
        var column = row % 2 == 0 ? within : columns - 1 - within;
        return
        [
            Corner(column, row), Edge(column, row, false), Corner(column + 1, row), Edge(column + 1, row, true),
            Corner(column + 1, row + 1), Edge(column, row + 1, false), Corner(column, row + 1), Edge(column, row, true),
        ];
    }

    private (long X, long Y) Corner(int column, int row)
    {
        var subject = Subject(column, row);
        return (West + (column * CellWidth) + Jitter(subject, CornerPurpose, CellWidth / 5),
            South + (row * CellHeight) + Jitter(subject, CornerPurpose + 100, CellHeight / 5));
    }

    // The point in the middle of the edge that leaves a corner to the right or, if upright, upwards, moved aside a little.
    private (long X, long Y) Edge(int column, int row, bool upright)
    {
        var from = Corner(column, row);
        var to = upright ? Corner(column, row + 1) : Corner(column + 1, row);
        var subject = (Subject(column, row) * 2) + (upright ? 1UL : 0);
        return (((from.X + to.X) / 2) + Jitter(subject, EdgePurpose, CellWidth / 9), ((from.Y + to.Y) / 2) + Jitter(subject, EdgePurpose + 100, CellHeight / 9));
    }

    private long Jitter(ulong subject, ulong purpose, long reach) => (long)(draws.Bits(subject, purpose) % (ulong)((2 * reach) + 1)) - reach;

    private static ulong Subject(int column, int row) => ((ulong)row << 20) + (ulong)column;

    private static void WritePoint(Utf8JsonWriter json, (long X, long Y) point)
    {
        json.WriteStartArray();
        json.WriteRawValue(Degrees(point.X));
        json.WriteRawValue(Degrees(point.Y));
        json.WriteEndArray();
    }

    private static string Degrees(long millionths) =>
        string.Create(CultureInfo.InvariantCulture, $"{millionths / 1_000_000}.{millionths % 1_000_000:D6}");
}
