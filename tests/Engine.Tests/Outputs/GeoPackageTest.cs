using System.Buffers.Binary;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;
using NetTopologySuite.IO;

namespace EarlyWarning.Tests.Outputs;

internal sealed class GeoPackageTest
{
    private string path = "";

    [SetUp]
    public void CreateFile() => path = Path.Combine(Directory.CreateTempSubdirectory("earlywarning-gpkg-").FullName, "districts.gpkg");

    [TearDown]
    public void DeleteFile() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Test]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.That(DistrictsGeoPackage.Write(OutputFixture.Content()).AsSpan().SequenceEqual(DistrictsGeoPackage.Write(OutputFixture.Content())));

    [Test]
    public void Write_WithoutMap_GivesNoFile() => Assert.That(OutputFiles.Write(OutputKind.Gpkg, OutputFixture.Content(map: false)), Is.Empty);

    [Test]
    public void Write_File_IsWhatTheStandardAsksFor()
    {
        Write(OutputFixture.Content());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows("PRAGMA application_id")[0][0], Is.EqualTo(0x47504B47L), "GPKG");
            Assert.That(Rows("PRAGMA user_version")[0][0], Is.EqualTo(10300L));
            Assert.That(Rows("PRAGMA integrity_check")[0][0], Is.EqualTo("ok"));
            Assert.That(Rows("PRAGMA foreign_key_check"), Is.Empty);
            Assert.That(Rows("SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id").Select(r => r[0]), Is.EqualTo(new object[] { -1L, 0L, 4326L }));
            Assert.That(Rows("SELECT table_name, data_type, srs_id, last_change FROM gpkg_contents").Select(r => (r[0], r[1], r[2], r[3])), Has.All.Matches<(object, object, object, object)>(
                r => r is (string, "features", 4326L, "2026-09-30T00:00:00.000Z")));
            Assert.That(Rows("SELECT table_name FROM gpkg_contents ORDER BY table_name").Select(r => r[0]), Is.EqualTo(new[] { "districts", "districts_early", "districts_lower_secondary", "districts_primary", "districts_transition" }));
            Assert.That(Rows("SELECT geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns").Select(r => (r[0], r[1], r[2], r[3])), Has.All.EqualTo(((object)"MULTIPOLYGON", (object)4326L, (object)0L, (object)0L)));
        }
    }

    [Test]
    public void Write_Shapes_AreThoseOfTheMapInSixDigits()
    {
        var content = OutputFixture.Content();
        Write(content);
        var shapes = Rows("SELECT code, geom FROM districts").ToDictionary(r => (string)r[0], r => (byte[])r[1]);

        Assert.That(shapes, Has.Count.EqualTo(OutputFixture.DistrictCount));
        foreach (var area in content.Map.Areas)
        {
            var bytes = shapes[area.Code.Value];
            var shape = new WKBReader().Read(bytes[40..]);
            var box = Enumerable.Range(0, 4).Select(i => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8 + (i * 8)))).ToArray();
            Assert.That(bytes[..8], Is.EqualTo(new byte[] { (byte)'G', (byte)'P', 0, 3, 0xE6, 0x10, 0, 0 }));
            Assert.That(box, Is.EqualTo(new[] { shape.EnvelopeInternal.MinX, shape.EnvelopeInternal.MaxX, shape.EnvelopeInternal.MinY, shape.EnvelopeInternal.MaxY }));
            Assert.That(shape.IsValid && shape.GeometryType == "MultiPolygon");
            Assert.That(shape.Area, Is.EqualTo(area.Geometry!.Area).Within(1e-6));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Write_Layers_TellTheSafeTableAndNothingElse(bool pooled)
    {
        var content = OutputFixture.Content(pooled: pooled);
        Write(content);
        foreach (var stage in Stages.AllFirst.ToArray())
        {
            var rows = content.Table.Rows.Where(r => r.Kind == AreaKind.District && r.Stage == stage).OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
            var table = stage == Stage.All ? "districts" : "districts_" + stage.Id().Replace('-', '_');
            if (rows.Count == 0)
            {
                Assert.That(Rows($"SELECT 1 FROM sqlite_master WHERE name = '{table}'"), Is.Empty, "a stage without districts has no layer");
                continue;
            }

            var written = Rows($"SELECT code, protected, children, count, rate, verdict, drivers FROM {table}");
            Assert.That(written.Select(r => r[0]), Is.EqualTo(rows.Select(r => r.Code)));
            Assert.That(written.Select(r => r[1]), Is.EqualTo(rows.Select(r => r.Protected ? 1L : 0L)));
            Assert.That(written.Select(r => r[2]), Is.EqualTo(rows.Select(r => (object?)r.Figures?.Children ?? DBNull.Value)));
            Assert.That(written.Select(r => r[3]), Is.EqualTo(rows.Select(r => (object?)r.Figures?.Count ?? DBNull.Value)));
            Assert.That(written.Select(r => r[4]), Is.EqualTo(rows.Select(r => (object?)PublishedWords.Finite(r.Figures?.Rate, 4) ?? DBNull.Value)));
        }
    }

    [Test]
    public void Write_ProtectedRow_HoldsNothingButItsPlaceAndMark()
    {
        Write(OutputFixture.Content());
        string[] kept = ["fid", "geom", "quarter", "code", "name", "borough", "stage", "protected", "measure"];
        var columns = Rows("SELECT name FROM pragma_table_info('districts_primary')").Select(r => (string)r[0]).Except(kept).ToList();

        Assert.That(columns, Has.Count.GreaterThan(30));
        Assert.That(Rows($"SELECT {string.Join(", ", columns)} FROM districts_primary WHERE protected").SelectMany(r => r), Has.All.EqualTo(DBNull.Value));
        Assert.That(Rows("SELECT 1 FROM districts_primary WHERE protected"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Write_File_OpensInGdal()
    {
        Write(OutputFixture.Content());
        var told = OutsideProgram.Run("ogrinfo", "gdal-bin", "-so", path, "districts_primary");

        Assert.That(told, Does.Contain("ID[\"EPSG\",4326]]").Or.Contain("AUTHORITY[\"EPSG\",\"4326\"]]"));
        Assert.That(told, Does.Contain($"Feature Count: {OutputFixture.DistrictCount}").And.Contain("Geometry: Multi Polygon").And.Contain("rate: Real").And.Contain("protected: Integer(Boolean)"));
        Assert.That(told, Does.Not.Contain("Warning").And.Not.Contain("ERROR"));
    }

    [Test]
    public void Write_File_GivesGdalTheFiguresAndAValidMap()
    {
        Write(OutputFixture.Content());
        var csv = Path.ChangeExtension(path, ".csv");
        OutsideProgram.Run("ogr2ogr", "gdal-bin", "-f", "CSV", csv, path, "-dialect", "SQLite", "-sql", "SELECT code, rate, ST_IsValid(geom) AS valid FROM districts WHERE code IN ('002', '014')");

        Assert.That(File.ReadAllLines(csv).Select(l => l.Replace("\"", "", StringComparison.Ordinal)), Is.EqualTo(new[] { "code,rate,valid", "002,0.2687,1", "014,0.25,1" }));
    }

    private void Write(OutputContent content) => File.WriteAllBytes(path, DistrictsGeoPackage.Write(content));

    private List<object[]> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
