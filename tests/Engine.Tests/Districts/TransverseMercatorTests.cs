using EarlyWarning.Districts;

namespace EarlyWarning.Tests.Districts;

public sealed class TransverseMercatorTests
{
    // PROJ, EPSG:25832 to EPSG:4326.
    [TestCase(456114, 5428931, 8.399851145, 49.011709762)]
    [TestCase(500000, 5540000, 9.000000000, 50.012315520)]
    [TestCase(691608, 5334785, 11.575568945, 48.137443167)]
    public void ToDegrees_KnownPoints_EqualProj(double easting, double northing, double longitude, double latitude)
    {
        var (x, y) = TransverseMercator.ToDegrees(easting, northing, 32);
        Assert.That(x, Is.EqualTo(longitude).Within(1e-8));
        Assert.That(y, Is.EqualTo(latitude).Within(1e-8));
    }

    [Test]
    public void ToDegrees_Equator_IsLatitudeZero()
    {
        var (longitude, latitude) = TransverseMercator.ToDegrees(500000, 0, 32);
        Assert.That(longitude, Is.EqualTo(9));
        Assert.That(latitude, Is.Zero);
    }

    [Test]
    public void ToDegrees_WestAndEastOfTheCentralMeridian_AreMirrored()
    {
        var (west, south) = TransverseMercator.ToDegrees(300000, 5700000, 32);
        var (east, north) = TransverseMercator.ToDegrees(700000, 5700000, 32);
        Assert.That(west + east, Is.EqualTo(18).Within(2e-9));
        Assert.That(north, Is.EqualTo(south));
    }

    [Test]
    public void ToDegrees_AllOverGermany_IsTheInverseOfTheForwardSeries()
    {
        for (double longitude = 6; longitude <= 15; longitude += 0.75)
        {
            for (double latitude = 47; latitude <= 55; latitude += 0.8)
            {
                var (easting, northing) = Forward(longitude, latitude);
                var (x, y) = TransverseMercator.ToDegrees(easting, northing, 32);
                Assert.That(x, Is.EqualTo(longitude).Within(2e-9));
                Assert.That(y, Is.EqualTo(latitude).Within(2e-9));
            }
        }
    }

    [Test]
    public void CosineOfDegrees_OverItsRange_EqualsThePlatform()
    {
        for (var degrees = -90.0; degrees <= 90; degrees += 0.5)
        {
            Assert.That(TransverseMercator.CosineOfDegrees(degrees), Is.EqualTo(Math.Cos(degrees * Math.PI / 180)).Within(1e-14));
        }
    }

    /// <summary>The forward series of Karney (2011) with the platform's functions, as an oracle.</summary>
    private static (double Easting, double Northing) Forward(double longitude, double latitude)
    {
        const double F = 1 / 298.257222101, N = F / (2 - F);
        var e = Math.Sqrt(F * (2 - F));
        double[] alpha =
        [
            (N / 2) - (2 * N * N / 3) + (5 * N * N * N / 16) + (41 * N * N * N * N / 180),
            (13 * N * N / 48) - (3 * N * N * N / 5) + (557 * N * N * N * N / 1440),
            (61 * N * N * N / 240) - (103 * N * N * N * N / 140),
            49561 * N * N * N * N / 161280,
        ];
        var phi = latitude * Math.PI / 180;
        var lambda = (longitude - 9) * Math.PI / 180;
        var t = Math.Sinh(Math.Atanh(Math.Sin(phi)) - (e * Math.Atanh(e * Math.Sin(phi))));
        var xi = Math.Atan2(t, Math.Cos(lambda));
        var eta = Math.Atanh(Math.Sin(lambda) / Math.Sqrt(1 + (t * t)));
        double x = eta, y = xi;
        for (var j = 1; j <= 4; j++)
        {
            x += alpha[j - 1] * Math.Cos(2 * j * xi) * Math.Sinh(2 * j * eta);
            y += alpha[j - 1] * Math.Sin(2 * j * xi) * Math.Cosh(2 * j * eta);
        }

        var radius = 0.9996 * 6378137 / (1 + N) * (1 + (N * N / 4) + (N * N * N * N / 64));
        return (500000 + (radius * x), radius * y);
    }
}
