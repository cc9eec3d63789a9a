using System.Globalization;
using System.Text.Json;
using EarlyWarning.Settings;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Districts;

/// <summary>The coordinate systems that a map may use.</summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Zone">UTM zone on ETRS89; 0 for longitude and latitude.</param>
internal sealed record CoordinateSystem(string Name, int Zone)
{
    public static readonly CoordinateSystem Degrees = new("WGS84", 0);

    public static readonly CoordinateSystem Utm32 = new("EPSG:25832", 32);

    public static readonly CoordinateSystem Utm33 = new("EPSG:25833", 33);

    /// <summary>The system that the settings name.</summary>
    public static CoordinateSystem Of(MapCoordinates stated) => stated switch
    {
        MapCoordinates.Utm32 => Utm32,
        MapCoordinates.Utm33 => Utm33,
        _ => Degrees,
    };

    /// <summary>The range of coordinates, for messages.</summary>
    public string RangeText => Zone == 0
        ? "−180…180, −90…90"
        : "100000…900000, 0…9400000";

    /// <summary>Reads the member <c>crs</c>, which older GeoJSON files have.</summary>
    /// <param name="root">The map.</param>
    /// <param name="stated">What it says; null where it says nothing or something unknown.</param>
    /// <param name="wording">Its wording; empty where there is none.</param>
    /// <returns>False where it names a system that is not read.</returns>
    public static bool TryRead(JsonElement root, out CoordinateSystem? stated, out string wording)
    {
        stated = null;
        wording = "";
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind == JsonValueKind.Null) return true;
        wording = crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "crs";
        stated = Known(wording);
        return stated is not null;
    }

    /// <summary>Whether a box of coordinates can belong to this system.</summary>
    public bool Holds(Envelope box) => Zone == 0
        ? box.MinX >= -180 && box.MaxX <= 180 && box.MinY >= -90 && box.MaxY <= 90
        : box.MinX >= 100_000 && box.MaxX <= 900_000 && box.MinY >= 0 && box.MaxY <= 9_400_000;

    /// <summary>Whether the middle of a box lies in Germany, roughly.</summary>
    /// <param name="box">The box in this system's coordinates, in its range.</param>
    /// <remarks>Without the Baltic east of Rügen: there lies what web-Mercator coordinates of the Upper Rhine are in UTM 32.</remarks>
    public bool LiesInGermany(Envelope box)
    {
        var (longitude, latitude) = Zone == 0 ? (box.Centre.X, box.Centre.Y) : TransverseMercator.ToDegrees(box.Centre.X, box.Centre.Y, Zone);
        return longitude is >= 5.8 and <= 15.1 && latitude is >= 47.2 and <= 55.1 && !(longitude > 13.9 && latitude > 54.3);
    }

    /// <summary>Whether a box of unknown coordinates would lie in Germany as web-Mercator (EPSG:3857): 5.8 to 15.1 degrees east, 47.4 to 55.1 north.</summary>
    public static bool LooksLikeWebMercator(Envelope box) => box.MinX >= 645_000 && box.MaxX <= 1_682_000 && box.MinY >= 6_010_000 && box.MaxY <= 7_380_000;

    /// <summary>Whether a box of degrees would lie in Germany with latitude before longitude.</summary>
    public static bool LooksSwapped(Envelope box) => box.MinX >= 47 && box.MaxX <= 56 && box.MinY >= 5 && box.MaxY <= 16;

    /// <summary>The geometry in longitude and latitude; the geometry itself where it is so already.</summary>
    public Geometry ToDegrees(Geometry geometry)
    {
        if (Zone == 0) return geometry;
        var converted = geometry.Copy();
        converted.Apply(new Conversion(Zone));
        converted.GeometryChanged();
        return converted;
    }

    /// <summary>Metres of one unit of each coordinate.</summary>
    /// <param name="y">Latitude where the system is in degrees.</param>
    public (double X, double Y) MetresPerUnit(double y)
    {
        // One degree of a great circle of a sphere as large as the earth (6,371,008.8 m, IUGG mean radius).
        const double MetresPerDegree = 111_195.08;
        return Zone == 0 ? (MetresPerDegree * TransverseMercator.CosineOfDegrees(y), MetresPerDegree) : (1, 1);
    }

    /// <summary>An area in this system's square units as square metres.</summary>
    /// <param name="area">The area.</param>
    /// <param name="y">Latitude where the system is in degrees.</param>
    public double SquareMetres(double area, double y)
    {
        var (metresX, metresY) = MetresPerUnit(y);
        return area * metresX * metresY;
    }

    private static CoordinateSystem? Known(string wording)
    {
        if (wording.Contains("CRS84", StringComparison.OrdinalIgnoreCase)) return Degrees;
        if (!wording.Contains("EPSG", StringComparison.OrdinalIgnoreCase)) return null;
        var digits = wording.AsSpan(wording.AsSpan().LastIndexOfAny(':', '/') + 1);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number switch { 4326 or 4258 => Degrees, 25832 => Utm32, 25833 => Utm33, _ => null }
            : null;
    }

    /// <summary>Converts coordinates in place.</summary>
    private sealed class Conversion(int zone) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var i = 0; i < sequence.Count; i++)
            {
                var (longitude, latitude) = TransverseMercator.ToDegrees(sequence.GetX(i), sequence.GetY(i), zone);
                sequence.SetX(i, longitude);
                sequence.SetY(i, latitude);
            }
        }
    }
}
