using System.Buffers.Binary;
using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Outputs;

/// <summary>A geometry as a GeoPackage holds it: a header with its envelope, then well-known binary (OGC 12-128r17, 2.1.3).</summary>
internal static class GeoPackageShape
{
    /// <summary>Id of the reference system: WGS84.</summary>
    public const int Wgs84 = 4326;

    private const int HeaderLength = 8 + (4 * sizeof(double));

    // Little-endian, with the envelope of x and y.
    private const byte Flags = 0b0000_0011;

    private const int WkbPolygon = 3;

    private const int WkbMultiPolygon = 6;

    /// <summary>The bytes of a geometry.</summary>
    /// <param name="polygons">Polygons of closed rings, in longitude and latitude; at least one.</param>
    /// <param name="bounds">Their envelope.</param>
    /// <returns>A multipolygon, whatever their number.</returns>
    public static byte[] Of(ImmutableArray<ImmutableArray<ImmutableArray<Coordinate>>> polygons, Envelope bounds)
    {
        var bytes = new byte[HeaderLength + 9 + polygons.Sum(p => 9 + p.Sum(ring => 4 + (ring.Length * 2 * sizeof(double))))];
        var place = 0;
        bytes[place++] = (byte)'G';
        bytes[place++] = (byte)'P';
        place++;
        bytes[place++] = Flags;
        Whole(Wgs84);
        foreach (var bound in (ReadOnlySpan<double>)[bounds.MinX, bounds.MaxX, bounds.MinY, bounds.MaxY]) Number(bound);
        bytes[place++] = 1;
        Whole(WkbMultiPolygon);
        Whole(polygons.Length);
        foreach (var polygon in polygons)
        {
            bytes[place++] = 1;
            Whole(WkbPolygon);
            Whole(polygon.Length);
            foreach (var ring in polygon)
            {
                Whole(ring.Length);
                foreach (var point in ring)
                {
                    Number(point.X);
                    Number(point.Y);
                }
            }
        }

        return bytes;

        void Whole(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), value);
            place += sizeof(int);
        }

        void Number(double value)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(place), value);
            place += sizeof(double);
        }
    }
}
