namespace EarlyWarning.Districts;

/// <summary>UTM coordinates on the GRS 80 ellipsoid (ETRS89) to longitude and latitude.</summary>
/// <remarks>
/// Source: Krüger, L. (1912), Konforme Abbildung des Erdellipsoids in der Ebene; series in the third flattening n to fourth order as in Karney, C. F. F.
/// (2011), Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85, 475–485. ETRS89 is taken for WGS84; they differ by less than a metre.
/// Sine, cosine and arc tangent are own series of + − × ÷ √, so that the coordinates published have the same digits on every machine. Checked against
/// PROJ, 1e-8 degrees.
/// </remarks>
internal static class TransverseMercator
{
    private const double SemiMajorAxis = 6378137.0;
    private const double Flattening = 1 / 298.257222101;
    private const double N = Flattening / (2 - Flattening);
    private const double CentralScale = 0.9996;
    private const double FalseEasting = 500000;

    /// <summary>Radius of the sphere with the same meridian length.</summary>
    private const double Radius = SemiMajorAxis / (1 + N) * (1 + (N * N / 4) + (N * N * N * N / 64));

    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>Plane to Gauss–Schreiber coordinates.</summary>
    private static readonly double[] Beta =
    [
        (N / 2) - (2 * N * N / 3) + (37 * N * N * N / 96) - (N * N * N * N / 360),
        (N * N / 48) + (N * N * N / 15) - (437 * N * N * N * N / 1440),
        (17 * N * N * N / 480) - (37 * N * N * N * N / 840),
        4397 * N * N * N * N / 161280,
    ];

    /// <summary>Conformal to geodetic latitude.</summary>
    private static readonly double[] Delta =
    [
        (2 * N) - (2 * N * N / 3) - (2 * N * N * N) + (116 * N * N * N * N / 45),
        (7 * N * N / 3) - (8 * N * N * N / 5) - (227 * N * N * N * N / 45),
        (56 * N * N * N / 15) - (136 * N * N * N * N / 35),
        4279 * N * N * N * N / 630,
    ];

    /// <summary>Longitude and latitude of a point of the northern half of a zone.</summary>
    /// <param name="easting">Metres, false easting 500,000 m included; 100,000 to 900,000.</param>
    /// <param name="northing">Metres from the equator, 0 to 9,400,000.</param>
    /// <param name="zone">UTM zone, 1 to 60.</param>
    /// <returns>Degrees, rounded to 9 decimals (0.1 mm).</returns>
    public static (double Longitude, double Latitude) ToDegrees(double easting, double northing, int zone)
    {
        var xi = northing / (CentralScale * Radius);
        var eta = (easting - FalseEasting) / (CentralScale * Radius);
        double xiPrime = xi, etaPrime = eta;
        for (var j = 1; j <= Beta.Length; j++)
        {
            var (sine, cosine) = SineCosine(2 * j * xi);
            var (hyperbolicSine, hyperbolicCosine) = HyperbolicSineCosine(2 * j * eta);
            xiPrime -= Beta[j - 1] * sine * hyperbolicCosine;
            etaPrime -= Beta[j - 1] * cosine * hyperbolicSine;
        }

        var (s, c) = SineCosine(xiPrime);
        var (sinh, _) = HyperbolicSineCosine(etaPrime);
        var conformal = ArcTangent(s / Math.Sqrt((sinh * sinh) + (c * c)));
        var latitude = conformal;
        for (var j = 1; j <= Delta.Length; j++) latitude += Delta[j - 1] * SineCosine(2 * j * conformal).Sine;
        var longitude = ((zone * 6) - 183) + (ArcTangent(sinh / c) / RadiansPerDegree);
        return (Math.Round(longitude, 9), Math.Round(latitude / RadiansPerDegree, 9));
    }

    /// <summary>Cosine of an angle in degrees.</summary>
    public static double CosineOfDegrees(double degrees) => SineCosine(degrees * RadiansPerDegree).Cosine;

    /// <summary>The point on the ellipsoid in metres from the earth's centre (x towards 0° 0°, z towards the pole).</summary>
    /// <param name="longitude">Degrees, −180 to 180.</param>
    /// <param name="latitude">Degrees, −90 to 90.</param>
    public static (double X, double Y, double Z) ToGeocentric(double longitude, double latitude)
    {
        const double SquaredEccentricity = Flattening * (2 - Flattening);
        var (sineLongitude, cosineLongitude) = SineCosine(longitude * RadiansPerDegree);
        var (sine, cosine) = SineCosine(latitude * RadiansPerDegree);
        var vertical = SemiMajorAxis / Math.Sqrt(1 - (SquaredEccentricity * sine * sine));
        return (vertical * cosine * cosineLongitude, vertical * cosine * sineLongitude, vertical * (1 - SquaredEccentricity) * sine);
    }

    /// <summary>Taylor's series at an eighth of the angle, then three times the double-angle formula; for angles up to some 4 π.</summary>
    private static (double Sine, double Cosine) SineCosine(double angle)
    {
        double x = angle / 8, sine = x, cosine = 1, sineTerm = x, cosineTerm = 1;
        for (var k = 2; k <= 24; k += 2)
        {
            cosineTerm *= -(x * x) / ((k - 1) * k);
            sineTerm *= -(x * x) / (k * (k + 1));
            cosine += cosineTerm;
            sine += sineTerm;
        }

        for (var doubling = 0; doubling < 3; doubling++) (sine, cosine) = (2 * sine * cosine, (cosine - sine) * (cosine + sine));
        return (sine, cosine);
    }

    /// <summary>Taylor's series; for arguments up to 1.</summary>
    private static (double Sine, double Cosine) HyperbolicSineCosine(double x)
    {
        double sine = 0, cosine = 1, term = 1;
        for (var k = 1; k <= 24; k++)
        {
            term *= x / k;
            if ((k & 1) == 0) cosine += term;
            else sine += term;
        }

        return (sine, cosine);
    }

    /// <summary>atan(x) = 8 atan of the argument halved three times, by its series.</summary>
    private static double ArcTangent(double x)
    {
        for (var halving = 0; halving < 3; halving++) x /= 1 + Math.Sqrt(1 + (x * x));
        double square = x * x, sum = 0;
        for (var k = 25; k >= 1; k -= 2) sum = (1.0 / k) - (square * sum);
        return 8 * x * sum;
    }
}
