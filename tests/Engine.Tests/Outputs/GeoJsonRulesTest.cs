using System.Text.Json.Nodes;
using EarlyWarning.Outputs;

namespace EarlyWarning.Tests.Outputs;

internal sealed class GeoJsonRulesTest
{
    [TestCase(true)]
    [TestCase(false)]
    public void Write_MapFile_KeepsRfc7946(bool map) => Assert.That(Rfc7946Check.Of(JsonNode.Parse(DistrictsGeoJson.Write(OutputFixture.Content(map: map)))!), Is.Empty);

    [Test]
    public void Check_BrokenRules_AreFound()
    {
        var map = JsonNode.Parse(DistrictsGeoJson.Write(OutputFixture.Content()))!;
        map["crs"] = new JsonObject();
        map["bbox"]![0] = 1.5;
        var rings = map["features"]![0]!["geometry"]!["coordinates"]!.AsArray();
        rings[0] = new JsonArray([.. rings[0]!.AsArray().Select(p => p!.DeepClone()).Reverse()]);
        map["features"]![1]!["geometry"]!["coordinates"]![0]![0]![0] = 456114.2;

        Assert.That(Rfc7946Check.Of(map), Is.SupersetOf(new[] { "4 no crs", "5 bbox", "3.1.6 right-hand rule", "3.1.6 closed ring", "4 longitude and latitude" }));
    }

    [Test]
    public void Write_MapFile_OpensInGdalAsWgs84()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("earlywarning-geojson-").FullName, "districts.geojson");
        File.WriteAllBytes(path, DistrictsGeoJson.Write(OutputFixture.Content()));
        try
        {
            var told = OutsideProgram.Run("ogrinfo", "gdal-bin", "-so", "-al", path);
            Assert.That(told, Does.Contain("\"EPSG\",4326").Or.Contain("\"EPSG\",\"4326\""));
            Assert.That(told, Does.Contain($"Feature Count: {OutputFixture.DistrictCount}"));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
