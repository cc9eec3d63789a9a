using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using static EarlyWarning.Tests.Districts.MapText;

namespace EarlyWarning.Tests.Districts;

/// <summary>Which districts are neighbours, by each of the rules.</summary>
public sealed class NeighbourhoodTests
{
    private static readonly NeighbourSettings Rook = new() { Rule = NeighbourRule.Rook };

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("neighbours").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(typeof(NorthCarolina), nameof(NorthCarolina.Sources))]
    public void Rook_NorthCarolina_EqualsSpdep(string source)
    {
        var map = DistrictMapFile.Load(new() { Map = NorthCarolina.Path(source, "areas.geojson"), Key = "area_id", Name = "area_name", Neighbours = Rook });
        var (_, golden) = NorthCarolina.Graph(source, "neighbours_rook.csv");
        Assert.That(Links(map), Is.EqualTo(462));
        Assert.That(map.Neighbours.Select(list => list.ToArray()), Is.EqualTo(golden.Select(list => list.ToArray())));
    }

    [Test]
    public void File_NorthCarolinaWithTwoIslands_KeepsAndNamesThem()
    {
        var rows = NorthCarolina.Rows("fixtures", "neighbours_cc89_2islands.csv");
        var (codes, golden) = NorthCarolina.Graph("fixtures", "neighbours_cc89_2islands.csv");
        var settings = new DistrictSettings
        {
            Map = NorthCarolina.Path("fixtures", "areas.geojson"), MapName = "areas.geojson", Key = "area_id", Name = "area_name",
            Neighbours = PairFile([.. rows.Select(row => (row["from"], row["to"]))]),
        };
        var map = DistrictMapFile.Load(settings);
        Assert.That(map.Areas.Select(area => area.Code), Is.EqualTo(codes));
        Assert.That(map.Neighbours.Select(list => list.ToArray()), Is.EqualTo(golden.Select(list => list.ToArray())));
        var islands = codes.Where((_, i) => golden[i].IsEmpty).Select(code => code.Value).ToArray();
        Assert.That(islands, Has.Length.EqualTo(2));
        Assert.That(map.Findings.Where(f => f.Kind.Code == "EW1323").Select(f => f.Arguments[0]), Is.EqualTo(islands));
    }

    [Test]
    public void Centroids_NorthCarolina_AreAsFarApartAsOnTheStatesMap()
    {
        // The golden centroids lie on another projection of the state; its scale is off by less than 0.2 %.
        var map = DistrictMapFile.Load(new() { Map = NorthCarolina.Path("fixtures", "areas.geojson"), Key = "area_id", Name = "area_name" });
        var golden = NorthCarolina.Rows("fixtures", "areas.csv").ToDictionary(row => row["area_id"], row => (X: row.Number("cx_m"), Y: row.Number("cy_m")));
        var centroids = new Centroids([.. map.Areas.Select(area => area.Geometry!)]);
        for (var i = 0; i < map.Areas.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (golden[map.Areas[i].Code.Value], golden[map.Areas[j].Code.Value]);
                var planar = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
                Assert.That(centroids.Metres(i, j), Is.EqualTo(planar).Within(0.2).Percent);
            }
        }
    }

    [Test]
    public void Rook_TwoByTwoSquares_LeavesCornersOut()
    {
        var map = Load(Collection(Square("1", 0, 0), Square("2", 1, 0), Square("3", 0, 1), Square("4", 1, 1)), Rook);
        Assert.That(Written(map), Is.EqualTo(new[] { "2 3", "1 4", "1 4", "2 3" }));
    }

    // The upper square has a corner in the middle of the common border, moved by so many metres up (a gap) or down (an overlap).
    [TestCase(0.0, true)]
    [TestCase(0.2, true)]
    [TestCase(-0.2, true)]
    [TestCase(1e-9, true)]
    [TestCase(-5.0, false)]
    public void Rook_SliverAlongTheBorder_IsABorderUpToTheTolerance(double moved, bool border)
    {
        var map = Load(Collection(
            "EPSG:25832", UtmSquare("1", 500000, 5540000),
            Feature("2", "Polygon", FormattableString.Invariant($"[[[500000,5541000],[500500,{5541000 + moved}],[501000,5541000],[501000,5542000],[500000,5542000],[500000,5541000]]]"))), Rook);
        Assert.That(Written(map), Is.EqualTo(border ? ["2", "1"] : new[] { "", "" }));
    }

    // Two squares that meet at a corner and overlap there by so many metres each way.
    [TestCase(0.0, false)]
    [TestCase(0.3, false)]
    [TestCase(-0.1, false)]
    public void Rook_SquaresThatMeetInACorner_AreNoNeighbours(double overlap, bool border)
    {
        var map = Load(Collection("EPSG:25832", UtmSquare("1", 500000, 5540000), UtmSquare("2", 501000 - overlap, 5541000 - overlap)), Rook);
        Assert.That(Links(map), Is.EqualTo(border ? 2 : 0));
    }

    [TestCase(0.9, 0)]
    [TestCase(1.1, 2)]
    public void Rook_BorderOfSoManyMetres_CountsFromOneMetreOn(double metres, int links)
    {
        var map = Load(Collection("EPSG:25832", UtmSquare("1", 500000, 5540000), UtmSquare("2", 501000 - metres, 5541000)), Rook);
        Assert.That(Links(map), Is.EqualTo(links));
    }

    [Test]
    public void Rook_Berlin_AgreesWithTheBorderInsideABuffer()
    {
        // The oracle measures how much of one border lies within the tolerance of the other area; near a corner that is up to some metres without a common border.
        var queen = Berlin(new());
        var rook = Berlin(Rook);
        var toMetres = AffineTransformation.ScaleInstance(111_195.08 * Math.Cos(52.5 * Math.PI / 180), 111_195.08);
        var shapes = queen.Areas.Select(area => toMetres.Transform(area.Geometry!)).ToArray();
        for (var i = 0; i < shapes.Length; i++)
        {
            Assert.That(rook.Neighbours[i].Except(queen.Neighbours[i]), Is.Empty);
            foreach (var j in queen.Neighbours[i].Where(j => j > i))
            {
                var length = OverlayNGRobust.Overlay(shapes[i].Boundary, shapes[j].Buffer(SharedBorder.Tolerance), SpatialFunction.Intersection).Length;
                var pair = $"{queen.Areas[i].Code.Value} {queen.Areas[j].Code.Value} {length}";
                if (length > 10) Assert.That(rook.Neighbours[i], Does.Contain(j), pair);
                if (length < 1) Assert.That(rook.Neighbours[i], Does.Not.Contain(j), pair);
                if (length is >= 1 and <= 10) TestContext.Out.WriteLine(pair + " " + rook.Neighbours[i].Contains(j));
            }
        }

        Assert.That((Links(queen), Links(rook)), Is.EqualTo((766, 734)));
        Assert.That(rook.Neighbours[Position(rook, "040202")], Does.Contain(Position(rook, "040617")), "a sliver of overlap");
    }

    // Squares of 1,000 m side by side: centroids lie 1,000 and 2,000 m apart on the map, 0.04 % more on the ground.
    [TestCase(999, "")]
    [TestCase(1001, "2|1 3|2")]
    [TestCase(2001, "2 3|1 3|1 2")]
    public void WithinDistance_SquaresInARow_CountsMetresOnTheGround(double metres, string neighbours)
    {
        var map = Load(Row(3), new() { Rule = NeighbourRule.WithinDistance, WithinMetres = metres });
        Assert.That(string.Join('|', Written(map)).Trim('|'), Is.EqualTo(neighbours));
        Assert.That(map.Findings.Count(f => f.Kind.Code == "EW1323"), Is.EqualTo(neighbours.Length == 0 ? 3 : 0));
    }

    [Test]
    public void Nearest_SquaresInARow_RunsBothWaysAndKeepsTiesWhole()
    {
        // The inner ones have two at the same distance; the outer ones name the one beside them.
        Assert.That(Written(Load(Row(4), new() { Rule = NeighbourRule.Nearest, Nearest = 1 })), Is.EqualTo(new[] { "2", "1 3", "2 4", "3" }));
    }

    [Test]
    public void Nearest_FarDistrict_IsNamedByItself()
    {
        var map = Load(Collection("EPSG:25832", UtmSquare("1", 500000, 5540000), UtmSquare("2", 501000, 5540000), UtmSquare("3", 520000, 5540000)), new()
        {
            Rule = NeighbourRule.Nearest, Nearest = 1,
        });
        Assert.That(Written(map), Is.EqualTo(new[] { "2", "1 3", "2" }));
    }

    [Test]
    public void Nearest_MoreThanThereAre_TakesAll() =>
        Assert.That(Written(Load(Row(3), new() { Rule = NeighbourRule.Nearest, Nearest = 5 })), Is.EqualTo(new[] { "2 3", "1 3", "1 2" }));

    [Test]
    public void Nearest_Berlin_RunsBothWaysWithAtLeastSixEach()
    {
        var map = Berlin(new() { Rule = NeighbourRule.Nearest, Nearest = 6 });
        Assert.That(map.Neighbours.Min(list => list.Length), Is.GreaterThanOrEqualTo(6));
        for (var i = 0; i < map.Areas.Length; i++) Assert.That(map.Neighbours[i].All(j => map.Neighbours[j].Contains(i)), map.Areas[i].Code.Value);
    }

    [Test]
    public void WithinDistance_SameMapInDegreesOrMetres_GivesTheSameNeighbours()
    {
        var metres = Load(Row(8), new() { Rule = NeighbourRule.WithinDistance, WithinMetres = 2500 });
        var degrees = Load(
            Collection([.. metres.Areas.Select(area => Feature(area.Code.Value, "Polygon", "[[" + string.Join(",", area.Geometry!.Coordinates.Select(c => FormattableString.Invariant($"[{c.X},{c.Y}]"))) + "]]"))]),
            new() { Rule = NeighbourRule.WithinDistance, WithinMetres = 2500 });
        Assert.That(Written(degrees), Is.EqualTo(Written(metres)));
        Assert.That(Written(metres)[3], Is.EqualTo("2 3 5 6"));
    }

    [Test]
    public void File_PairsInOneDirection_CountInBoth()
    {
        var map = Load(Row(3), PairFile(("1", "3")));
        Assert.That(Written(map), Is.EqualTo(new[] { "3", "", "1" }));
        Assert.That(map.Rule, Is.EqualTo(NeighbourRule.File));
        Assert.That(map.NeighboursSha256, Has.Length.EqualTo(64));
        Assert.That(map.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1323" }));
    }

    [Test]
    public void File_WhatCannotBeUsed_IsSaid()
    {
        var map = Load(Row(4), PairFile(("1", "2"), ("2", "1"), ("3", "4"), ("2", "2"), ("2", "9"), ("8", "9")));
        Assert.That(Written(map), Is.EqualTo(new[] { "2", "1", "4", "3" }));
        Assert.That(map.Findings.Select(f => f.Message(Language.English)), Is.EqualTo(new[]
        {
            "nachbarn.csv, line 6: 2 rows (first: this one) name a district that does not exist; codes of the map are expected. These rows are not used. [EW1331]",
            "nachbarn.csv, line 5: 1 rows (first: this one) name a district as its own neighbour. These rows are not used. [EW1332]",
            "nachbarn.csv: 1 pairs stand in one direction only, others in both; all count in both directions. [EW1333]",
        }));
    }

    [TestCase("code;nachbar\n1;2\n", StopReason.InputRefused, "EW1114")]
    [TestCase("code;neighbour\n1;\n", StopReason.InputRefused, "EW1330")]
    [TestCase("code;neighbour\n1;2;3\n", StopReason.InputRefused, "EW1140 EW1201")]
    [TestCase("code;neighbour\n", StopReason.InputRefused, "EW1105")]
    [TestCase("", StopReason.InputRefused, "EW1104")]
    [TestCase(null, StopReason.InputMissing, "EW1101")]
    public void File_Faulty_StopsTheRun(string? text, StopReason reason, string codes)
    {
        var path = Path.Combine(folder, "nachbarn.csv");
        if (text is not null) File.WriteAllText(path, text);
        var stopped = Assert.Throws<RunStoppedException>(
            () => Load(Row(2), new() { Rule = NeighbourRule.File, File = path, FileName = "nachbarn.csv" }))!;
        Assert.That((stopped.Reason, string.Join(' ', stopped.Findings.Select(f => f.Kind.Code))), Is.EqualTo((reason, codes)));
    }

    [Test]
    public void WithoutMap_FileOfNeighbours_IsUsed()
    {
        var map = DistrictMapFile.WithoutMap([new("03"), new("01"), new("02")], new() { Neighbours = PairFile(("01", "03")) });
        Assert.That(Written(map), Is.EqualTo(new[] { "03", "", "01" }));
        Assert.That((map.HasGeometry, map.HasNeighbours), Is.EqualTo((false, true)));
        Assert.That(DistrictMapFile.WithoutMap([new("1")], new()).HasNeighbours, Is.False);
    }

    [Test]
    public void CutOff_NeighboursNotShown_AreNewIslands()
    {
        var map = Load(Row(5), new());
        Assert.That(map.CutOff([new("1"), new("3"), new("4")]).Select(code => code.Value), Is.EqualTo(new[] { "1" }));
        Assert.That(map.CutOff(map.Areas.Select(area => area.Code)), Is.Empty);
        var (kept, neighbours) = Contiguity.Within(map.Neighbours, [true, false, true, true, false]);
        Assert.That(kept, Is.EqualTo(new[] { 0, 2, 3 }));
        Assert.That(neighbours.Select(list => string.Join(' ', list)), Is.EqualTo(new[] { "", "2", "1" }));
    }

    [Test]
    public void Rules_FiveThousandDistricts_AreFoundInAnyOrder()
    {
        var squares = Enumerable.Range(0, 5000).Select(i => UtmSquare($"{i:0000}", 300000 + (i % 100 * 1000), 5540000 + (i / 100 * 1000))).ToArray();
        Assert.That(Links(Load(Collection("EPSG:25832", squares), new())), Is.EqualTo(2 * ((99 * 50) + (100 * 49) + (2 * 99 * 49))));
        Assert.That(Links(Load(Collection("EPSG:25832", [.. squares.Reverse()]), Rook)), Is.EqualTo(2 * ((99 * 50) + (100 * 49))));
        Assert.That(Links(Load(Collection("EPSG:25832", squares), new() { Rule = NeighbourRule.WithinDistance, WithinMetres = 1005 })), Is.EqualTo(2 * ((99 * 50) + (100 * 49))));
    }

    private static string Row(int districts) =>
        Collection("EPSG:25832", [.. Enumerable.Range(0, districts).Select(i => UtmSquare($"{i + 1}", 500000 + (i * 1000), 5540000))]);

    private static int Links(DistrictMap map) => map.Neighbours.Sum(list => list.Length);

    private static int Position(DistrictMap map, string code) => Enumerable.Range(0, map.Areas.Length).First(i => map.Areas[i].Code.Value == code);

    private static string[] Written(DistrictMap map) => [.. map.Neighbours.Select(list => string.Join(' ', list.Select(j => map.Areas[j].Code.Value)))];

    private static DistrictMap Berlin(NeighbourSettings neighbours) => DistrictMapFile.Load(new DistrictSettings
    {
        Map = ReferenceFiles.Require("data/berlin_bzr_kernindikatoren/bzr_until_2020.geojson"), MapName = "bzr_until_2020.geojson", Key = "id", Name = "name", Neighbours = neighbours,
    });

    private DistrictMap Load(string text, NeighbourSettings neighbours)
    {
        var path = Path.Combine(folder, "map.geojson");
        File.WriteAllText(path, text);
        return DistrictMapFile.Load(new DistrictSettings { Map = path, MapName = "map.geojson", Neighbours = neighbours });
    }

    private NeighbourSettings PairFile(params (string, string)[] pairs)
    {
        var path = Path.Combine(folder, "nachbarn.csv");
        File.WriteAllLines(path, pairs.Select(pair => $"{pair.Item1};{pair.Item2}").Prepend("code;neighbour"));
        return new() { Rule = NeighbourRule.File, File = path, FileName = "nachbarn.csv" };
    }
}
