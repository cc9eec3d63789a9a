using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;
using static EarlyWarning.Tests.Districts.MapText;

namespace EarlyWarning.Tests.Districts;

public sealed class DistrictMapFileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("districts").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Load_TwoByTwoSquares_AllTouchEachOther()
    {
        var map = Load(Collection(Square("04", 1, 1), Square("01", 0, 0), Square("03", 0, 1), Square("02", 1, 0)));
        Assert.That(map.Areas.Select(area => area.Code.Value), Is.EqualTo(new[] { "01", "02", "03", "04" }));
        Assert.That(map.Areas[0].Name, Is.EqualTo("Name 01"));
        Assert.That(map.Neighbours.Select(list => string.Join(' ', list)), Is.EqualTo(new[] { "1 2 3", "0 2 3", "0 1 3", "0 1 2" }));
        Assert.That(map.HasGeometry);
        Assert.That(map.Findings, Is.Empty);
    }

    [Test]
    public void Load_AnyFile_HashesItsBytes()
    {
        var text = Collection(Square("1", 0, 0), Square("2", 1, 0));
        Assert.That(Load(text).Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
    }

    [Test]
    public void Load_FeaturesInAnotherOrder_GivesTheSameMap()
    {
        var first = Load(Collection(Square("1", 0, 0), Square("2", 1, 0), Square("3", 2, 0)));
        var second = Load(Collection(Square("3", 2, 0), Square("1", 0, 0), Square("2", 1, 0)));
        Assert.That(second.Areas.Select(area => area.Code), Is.EqualTo(first.Areas.Select(area => area.Code)));
        Assert.That(second.Neighbours.Select(list => list.ToArray()), Is.EqualTo(first.Neighbours.Select(list => list.ToArray())));
    }

    [Test]
    public void Load_NumbersAsProperties_KeepsThemAsWritten()
    {
        var map = Load(Collection(
            """{"type":"Feature","properties":{"code":0.10,"name":7,"borough":12},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}""",
            Square("2", 1, 0)), borough: "borough");
        Assert.That(map.Areas[0].Code.Value, Is.EqualTo("0.10"));
        Assert.That(map.Areas[0].Name, Is.EqualTo("7"));
        Assert.That(map.Areas[0].Borough, Is.EqualTo("12"));
    }

    [Test]
    public void Load_HoleAndSeveralParts_AreKept()
    {
        var map = Load(Collection(
            Feature("outer", "Polygon", "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[3,3],[3,6],[6,6],[6,3],[3,3]]]"),
            Feature("inner", "Polygon", "[[[3,3],[6,3],[6,6],[3,6],[3,3]]]"),
            Feature("two", "MultiPolygon", "[[[[9,0],[10,0],[10,1],[9,1],[9,0]]],[[[20,20],[21,20],[21,21],[20,20]]]]")));
        var areas = map.Areas.ToDictionary(area => area.Code.Value, area => area.Geometry!.Area);
        Assert.That(areas, Is.EquivalentTo(new Dictionary<string, double> { ["outer"] = 72, ["inner"] = 9, ["two"] = 1.5 }));
        Assert.That(map.Neighbours.Select(list => string.Join(' ', list)), Is.EqualTo(new[] { "1", "0 2", "1" }));
        Assert.That(map.Findings.Select(f => f.Message(Language.English)), Is.EqualTo(new[]
        {
            "map.geojson: 1 districts consist of several pieces (first: two of 2); each counts as one district with the neighbours of all its pieces. [EW1326]",
            "map.geojson: 1 districts surround others (first: outer); the hole is no part of the district, and what lies in it is its neighbour. [EW1327]",
        }));
    }

    [Test]
    public void Load_HoleThatNobodyFills_IsANote()
    {
        const string Outer = "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[3,3],[3,6],[6,6],[6,3],[3,3]]]";
        var empty = Load(Collection(Feature("outer", "Polygon", Outer), Square("beside", 9, 0)));
        var half = Load(Collection(Feature("outer", "Polygon", Outer), Feature("inner", "Polygon", "[[[3,3],[6,3],[6,6],[3,3]]]")));
        Assert.That(Codes(empty.Findings), Is.EqualTo(new[] { "EW1328" }));
        Assert.That(Codes(half.Findings), Is.EqualTo(new[] { "EW1328" }));
    }

    [Test]
    public void Load_ByteOrderMarkAndHeights_AreAccepted()
    {
        var text = Collection(Feature("1", "Polygon", "[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]]"), Square("2", 1, 0));
        Assert.That(Load("\uFEFF" + text).Areas, Has.Length.EqualTo(2));
    }

    [TestCase("urn:ogc:def:crs:EPSG::25832", 456114, 5428931, 8.399851145, 49.011709762)]
    [TestCase("EPSG:25832", 500000, 5540000, 9.000000000, 50.012315520)]
    [TestCase("http://www.opengis.net/def/crs/EPSG/0/25832", 691608, 5334785, 11.575568945, 48.137443167)]
    public void Load_Utm32_IsConvertedAsByProj(string crs, double easting, double northing, double longitude, double latitude)
    {
        var map = Load(Collection(crs, UtmSquare("1", easting, northing), UtmSquare("2", easting + 1000, northing)));
        var corner = ((Polygon)map.Areas[0].Geometry!).Shell.Coordinates[0];
        Assert.That(corner.X, Is.EqualTo(longitude).Within(1e-8));
        Assert.That(corner.Y, Is.EqualTo(latitude).Within(1e-8));
        Assert.That(map.Neighbours[0], Is.EqualTo(new[] { 1 }));
        Assert.That(map.Findings, Is.Empty);
    }

    [Test]
    public void Load_Utm33_LiesSixDegreesFurtherEast()
    {
        var west = Load(Collection("urn:ogc:def:crs:EPSG::25832", UtmSquare("1", 400000, 5800000), UtmSquare("2", 401000, 5800000)));
        var east = Load(Collection("urn:ogc:def:crs:EPSG::25833", UtmSquare("1", 400000, 5800000), UtmSquare("2", 401000, 5800000)));
        var a = west.Areas[0].Geometry!.Coordinate;
        var b = east.Areas[0].Geometry!.Coordinate;
        Assert.That(b.X - a.X, Is.EqualTo(6).Within(2e-9));
        Assert.That(b.Y, Is.EqualTo(a.Y));
    }

    [Test]
    public void Load_MetresWithoutASystem_AreTakenForUtm32WithANote()
    {
        var map = Load(Collection(UtmSquare("1", 456114, 5428931), UtmSquare("2", 457114, 5428931)));
        Assert.That(map.Areas[0].Geometry!.Coordinate.X, Is.EqualTo(8.399851145).Within(1e-8));
        Assert.That(Codes(map.Findings), Is.EqualTo(new[] { "EW1320" }));
    }

    [Test]
    public void Load_Overlap_MakesNeighboursAndANote()
    {
        var map = Load(Collection(
            "EPSG:25832", UtmSquare("1", 500000, 5540000), UtmSquare("2", 500990, 5540000), UtmSquare("3", 501990, 5540000)));
        Assert.That(map.Neighbours.Select(list => string.Join(' ', list)), Is.EqualTo(new[] { "1", "0 2", "1" }));
        Assert.That(Codes(map.Findings), Is.EqualTo(new[] { "EW1322" }));
        Assert.That(map.Findings[0].Message(Language.English), Does.StartWith("map.geojson: Districts 1 and 2 overlap by about 10000 m²"));
    }

    [Test]
    public void Load_OverlapInDegrees_IsReportedInSquareMetres()
    {
        // A strip of 0.001° × 1° at latitude 60: 111.195 m × cos 60° × 111,195 m ≈ 6.18 km².
        var map = Load(Collection(
            Feature("1", "Polygon", "[[[0,59.5],[1.001,59.5],[1.001,60.5],[0,60.5],[0,59.5]]]"),
            Feature("2", "Polygon", "[[[1,59.5],[2,59.5],[2,60.5],[1,60.5],[1,59.5]]]")));
        Assert.That(double.Parse(map.Findings[0].Arguments[2], CultureInfo.InvariantCulture), Is.EqualTo(6_182_000).Within(1000));
    }

    [Test]
    public void Load_DistrictApart_IsANote()
    {
        var map = Load(Collection(Square("1", 0, 0), Square("2", 1, 0), Square("3", 5, 5)));
        Assert.That(map.Neighbours[2], Is.Empty);
        Assert.That(Codes(map.Findings), Is.EqualTo(new[] { "EW1323" }));
        Assert.That(map.Findings[0].Arguments, Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public void Load_BoundaryThatCrossesItself_IsRepairedWithANote()
    {
        var map = Load(Collection(Feature("1", "Polygon", "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"), Square("2", 2, 0)));
        Assert.That(Codes(map.Findings), Is.EqualTo(new[] { "EW1321", "EW1326" }));
        Assert.That(map.Areas[0].Geometry!.IsValid);
        Assert.That(map.Areas[0].Geometry!.Area, Is.EqualTo(2).Within(1e-12));
    }

    [Test]
    public void Load_NamesAndBoroughsMissing_AreNotesAndTheCodeStandsIn()
    {
        var map = Load(
            Collection("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}""", Square("2", 1, 0)),
            borough: "borough");
        Assert.That(map.Areas[0].Name, Is.EqualTo("1"));
        Assert.That(map.Areas[0].Borough, Is.Empty);
        Assert.That(Codes(map.Findings), Is.EqualTo(new[] { "EW1324", "EW1325" }));
        Assert.That(map.Findings[1].Message(Language.German), Does.StartWith("map.geojson, borough: Bei 2 von 2 Objekten"));
    }

    [TestCase("""{"type":"FeatureCollection","features":[""", "EW1304")]
    [TestCase("", "EW1304")]
    [TestCase("[]", "EW1305")]
    [TestCase("""{"type":"Topology"}""", "EW1305")]
    [TestCase("""{"type":"FeatureCollection","features":[]}""", "EW1306")]
    [TestCase("""{"type":"FeatureCollection","features":[null,5]}""", "EW1310 EW1310 EW1307")]
    public void Load_NotAMap_IsRefused(string text, string codes) => AssertRefused(text, codes);

    [TestCase("""{"type":"Polygon","coordinates":[]}""", "EW1311")]
    [TestCase("""{"type":"MultiPolygon","coordinates":[]}""", "EW1311")]
    [TestCase("""{"type":"Polygon"}""", "EW1311")]
    [TestCase("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}""", "EW1311")]
    [TestCase("""{"type":"Polygon","coordinates":[[[0,0],[1,"0"],[1,1],[0,0]]]}""", "EW1311")]
    [TestCase("""{"type":"Polygon","coordinates":[[[0,0],[1e400,0],[1,1],[0,0]]]}""", "EW1311")]
    [TestCase("""{"type":"Polygon","coordinates":[[[0,0],[1],[1,1],[0,0]]]}""", "EW1311")]
    [TestCase("""{"type":"Point","coordinates":[0,0]}""", "EW1310")]
    [TestCase("""{"type":"GeometryCollection","geometries":[]}""", "EW1310")]
    [TestCase("null", "EW1310")]
    [TestCase("""{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2],[0,0]]]}""", "EW1314")]
    public void Load_FaultyGeometry_IsRefused(string geometry, string code) =>
        AssertRefused(Collection($$"""{"type":"Feature","properties":{"code":"1","name":"A"},"geometry":{{geometry}}}""", Square("2", 1, 0)), code);

    [Test]
    public void Load_FaultyCodes_AreAllReportedTogether()
    {
        const string Triangle = """ "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}} """;
        var stopped = AssertRefused(
            Collection(
                Square("7", 0, 0), Square("7", 1, 0),
                """{"type":"Feature","properties":{"code":""},""" + Triangle,
                """{"type":"Feature","properties":{"code":true},""" + Triangle,
                """{"type":"Feature","properties":{"schluessel":"8","name":"A"},""" + Triangle,
                """{"type":"Feature","properties":null,""" + Triangle),
            "EW1309 EW1308 EW1308 EW1307");
        Assert.That(stopped.Findings[0].Arguments, Is.EqualTo(new[] { "7", "1", "2" }));
        Assert.That(stopped.Findings[3].Message(Language.English), Does.StartWith(
            "map.geojson, code: 2 of 6 features (first: feature 5) lack the property that holds the district code; properties found: name, schluessel."));
    }

    [TestCase("EPSG:31466", "EW1312")]
    [TestCase("urn:ogc:def:crs:EPSG::3857", "EW1312")]
    [TestCase("Gauß-Krüger", "EW1312")]
    public void Load_OtherSystem_IsRefused(string crs, string code) => AssertRefused(Collection(crs, Square("1", 0, 0)), code);

    [Test]
    public void Load_DegreesCalledMetres_AreRefused() => AssertRefused(Collection("EPSG:25832", Square("1", 8, 51), Square("2", 9, 51)), "EW1313");

    [Test]
    public void Load_MetresThatAreNotUtm_AreRefused() => AssertRefused(Collection(UtmSquare("1", 32_456_114, 5_428_931)), "EW1313");

    [TestCase("wgs84", "EPSG:25832", "EW1315")]
    [TestCase("utm33", "EPSG:25832", "EW1315")]
    public void Load_SettingsAgainstTheMap_IsRefused(string stated, string crs, string code)
    {
        File.WriteAllText(Path.Combine(folder, "map.geojson"), Collection(crs, UtmSquare("1", 456114, 5428931)));
        var stopped = Assert.Throws<RunStoppedException>(() => LoadAs(stated))!;
        Assert.That(Codes(stopped.Findings), Does.Contain(code));
    }

    // Berlin: without a crs member nobody can tell zone 33 from zone 32.
    [TestCase("utm33", 13.38, "")]
    [TestCase(null, 7.38, "EW1320")]
    public void Load_Zone33WithoutASystem_GoesByTheSettings(string? stated, double longitude, string codes)
    {
        File.WriteAllText(Path.Combine(folder, "map.geojson"), Collection(UtmSquare("1", 390000, 5820000), UtmSquare("2", 391000, 5820000)));
        var map = LoadAs(stated);
        Assert.That(map.Areas[0].Geometry!.Coordinate.X, Is.EqualTo(longitude).Within(0.01));
        Assert.That(string.Join(' ', Codes(map.Findings)), Is.EqualTo(codes));
    }

    // Berlin, Herne, Freiburg as map services have them; the last two lie in the range of UTM.
    [TestCase(1_489_000, 6_894_000)]
    [TestCase(804_000, 6_716_000)]
    [TestCase(873_000, 6_106_000)]
    public void Load_WebMercatorByMistake_IsRefused(double x, double y) => AssertRefused(Collection(UtmSquare("1", x, y), UtmSquare("2", x + 1000, y)), "EW1316");

    [Test]
    public void Load_WebMercatorCalledUtm_IsRefusedOrRemarked()
    {
        AssertRefused(Collection("EPSG:25832", UtmSquare("1", 1_489_000, 6_894_000)), "EW1316");
        var map = Load(Collection("EPSG:25832", UtmSquare("1", 804_000, 6_716_000), UtmSquare("2", 805_000, 6_716_000)));
        Assert.That(Codes(map.Findings), Is.EqualTo(new[] { "EW1329" }));
    }

    [Test]
    public void Load_LatitudeFirst_IsRefused() => AssertRefused(Collection(Square("1", 51, 7), Square("2", 52, 7)), "EW1317");

    [Test]
    public void Load_MissingFile_IsMissingInput() => AssertStopped(Path.Combine(folder, "absent", "map.geojson"), StopReason.InputMissing, "EW1301");

    [Test]
    public void Load_Folder_IsMissingInput() => AssertStopped(folder, StopReason.InputMissing, "EW1302");

    [Test]
    public void Load_BrokenJson_NamesLineAndByte()
    {
        var stopped = AssertRefused("{\n  \"type\": FeatureCollection\n}", "EW1304");
        Assert.That(stopped.Findings[0].Message(Language.English), Does.StartWith("map.geojson, line 2: From byte 11 on the map is not valid JSON"));
    }

    [TestCase("{\n \"na\u00FCme\": 1 }", false)]
    [TestCase("{\n \"na\u00FCme\": 1 }", true)]
    [TestCase("{\n \"type\": \"\\ud800\" }", null)]
    public void Load_TextThatIsNone_NamesLineAndByte(string text, bool? windows)
    {
        var path = Path.Combine(folder, "map.geojson");
        File.WriteAllBytes(path, windows == false ? System.Text.Encoding.UTF8.GetBytes(text) : System.Text.Encoding.Latin1.GetBytes(text));
        var stopped = AssertStopped(path, StopReason.InputRefused, windows == false ? "EW1305" : "EW1304");
        if (windows != false) Assert.That((stopped.Findings[0].Line, stopped.Findings[0].Arguments[0]), Is.EqualTo((2, windows == true ? "2" : "10")));
    }

    [Test]
    public void WithoutMap_Codes_AreSortedAndHaveNoNeighbours()
    {
        var map = DistrictMapFile.WithoutMap([new("b"), new("a"), new("b")]);
        Assert.That(map.Areas.Select(area => area.Name), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(map.Neighbours.Select(list => list.Length), Is.EqualTo(new[] { 0, 0 }));
        Assert.That(map.HasGeometry, Is.False);
        Assert.That(map.Sha256, Is.Empty);
    }

    private static string[] Codes(ImmutableArray<Finding> findings) => [.. findings.Select(finding => finding.Kind.Code)];

    private DistrictMap Load(string text, string? borough = null)
    {
        var path = Path.Combine(folder, "map.geojson");
        File.WriteAllText(path, text);
        return DistrictMapFile.Load(new DistrictSettings { Map = path, MapName = "map.geojson", Borough = borough });
    }

    private DistrictMap LoadAs(string? coordinates) => DistrictMapFile.Load(new DistrictSettings
    {
        Map = Path.Combine(folder, "map.geojson"), MapName = "map.geojson",
        Coordinates = coordinates switch { "wgs84" => MapCoordinates.Wgs84, "utm33" => MapCoordinates.Utm33, _ => null },
    });

    private RunStoppedException AssertRefused(string text, string codes)
    {
        var path = Path.Combine(folder, "map.geojson");
        File.WriteAllText(path, text);
        return AssertStopped(path, StopReason.InputRefused, codes);
    }

    private static RunStoppedException AssertStopped(string path, StopReason reason, string codes)
    {
        var stopped = Assert.Throws<RunStoppedException>(() => DistrictMapFile.Load(new DistrictSettings { Map = path, MapName = "map.geojson" }))!;
        Assert.That(stopped.Reason, Is.EqualTo(reason));
        Assert.That(string.Join(' ', Codes(stopped.Findings)), Is.EqualTo(codes));
        Assert.That(stopped.Findings.Select(finding => finding.File), Is.All.EqualTo("map.geojson"));
        return stopped;
    }
}
