using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace EarlyWarning.Districts;

/// <summary>One reading of a map: features, codes, coordinates, repairs, neighbours, and all findings on the way.</summary>
/// <param name="settings">The file and its properties.</param>
internal sealed class DistrictMapReading(DistrictSettings settings)
{
    /// <summary>Overlaps up to this are rounding of the boundary, not worth a word. Square metres.</summary>
    private const double ToleratedOverlap = 0.05;

    private readonly List<Finding> findings = [];

    /// <summary>Reads the map.</summary>
    /// <param name="root">The parsed file.</param>
    /// <param name="sha256">Hash of the file.</param>
    /// <returns>The map in WGS84.</returns>
    /// <exception cref="RunStoppedException">The content is refused.</exception>
    public DistrictMap Read(JsonElement root, string sha256)
    {
        var features = Features(root);
        if (!CoordinateSystem.TryRead(root, out var stated, out var wording)) Report(DistrictsFindings.UnknownSystem, wording);
        var districts = ReadDistricts(features);
        var system = Detect(stated, wording, districts);
        StopIfRefused();

        districts = [.. districts.OrderBy(district => district.Code).Select(Repair)];
        StopIfRefused();
        var shapes = districts.Select(district => district.Shape!).ToArray();
        var touching = Contiguity.Queen(shapes);
        ReportOverlaps(districts, touching, system!);
        ReportPartsAndHoles(districts, touching, system!);
        ImmutableArray<DistrictArea> areas = [.. districts.Select(d => new DistrictArea(d.Code, d.Name, d.Borough, system!.ToDegrees(d.Shape!)))];
        var (neighbours, fileSha256) = Neighbours(shapes, touching, areas, system!);
        for (var i = 0; i < districts.Length; i++)
        {
            if (neighbours[i].IsEmpty) Report(DistrictsFindings.NoNeighbours, districts[i].Code.Value);
        }

        return new(areas, neighbours, true, sha256, [.. findings]) { Rule = settings.Neighbours.Rule, NeighboursSha256 = fileSha256 };
    }

    /// <summary>The neighbours by the rule of the settings.</summary>
    private (ImmutableArray<ImmutableArray<int>> Neighbours, string FileSha256) Neighbours(
        Geometry[] shapes, ImmutableArray<ImmutableArray<int>> touching, ImmutableArray<DistrictArea> areas, CoordinateSystem system)
    {
        var wanted = settings.Neighbours;
        switch (wanted.Rule)
        {
            case NeighbourRule.Rook:
                return (Contiguity.Rook(shapes, touching, system), "");
            case NeighbourRule.WithinDistance:
                return (new Centroids([.. areas.Select(area => area.Geometry!)]).Within(wanted.WithinMetres), "");
            case NeighbourRule.Nearest:
                return (new Centroids([.. areas.Select(area => area.Geometry!)]).Nearest(wanted.Nearest), "");
            case NeighbourRule.File:
                var (neighbours, sha256, notes) = NeighbourFile.Read(wanted, [.. areas.Select(area => area.Code)]);
                findings.AddRange(notes);
                return (neighbours, sha256);
            default:
                return (touching, "");
        }
    }

    private JsonElement[] Features(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String
            || type.GetString() != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            Report(DistrictsFindings.NotFeatureCollection);
            StopIfRefused();
            return [];
        }

        if (features.GetArrayLength() == 0) Report(DistrictsFindings.NoFeatures);
        StopIfRefused();
        return [.. features.EnumerateArray()];
    }

    private Draft[] ReadDistricts(JsonElement[] features)
    {
        var drafts = new List<Draft>(features.Length);
        var firstWith = new Dictionary<DistrictCode, int>();
        List<int> withoutKey = [];
        int withoutName = 0, withoutBorough = 0;
        for (var number = 1; number <= features.Length; number++)
        {
            var feature = features[number - 1];
            var shape = ReadShape(feature, number);
            var key = Property(feature, settings.Key);
            if (key is null)
            {
                withoutKey.Add(number);
                continue;
            }

            if (!DistrictCode.IsValid(key))
            {
                Report(DistrictsFindings.KeyInvalid, Text(number));
                continue;
            }

            var code = new DistrictCode(key);
            if (!firstWith.TryAdd(code, number))
            {
                Report(DistrictsFindings.KeyTwice, code.Value, Text(firstWith[code]), Text(number));
                continue;
            }

            var name = Property(feature, settings.Name);
            var borough = settings.Borough is null ? "" : Property(feature, settings.Borough);
            if (string.IsNullOrEmpty(name)) withoutName++;
            if (borough is null or "" && settings.Borough is not null) withoutBorough++;
            drafts.Add(new(code, string.IsNullOrEmpty(name) ? code.Value : name, borough ?? "", shape));
        }

        if (withoutKey.Count > 0)
        {
            Report(
                DistrictsFindings.KeyMissing, settings.Key, Text(withoutKey.Count), Text(features.Length), Text(withoutKey[0]),
                PropertyNames(features[withoutKey[0] - 1]));
        }

        if (withoutName > 0) Report(DistrictsFindings.NameMissing, settings.Name, Text(withoutName), Text(features.Length));
        if (withoutBorough > 0) Report(DistrictsFindings.BoroughMissing, settings.Borough!, Text(withoutBorough), Text(features.Length));
        return [.. drafts];
    }

    private Geometry? ReadShape(JsonElement feature, int number)
    {
        if (!GeoJsonPolygons.IsArea(feature))
        {
            Report(DistrictsFindings.NotAPolygon, Text(number));
            return null;
        }

        var shape = GeoJsonPolygons.Read(feature);
        if (shape is null) Report(DistrictsFindings.BadCoordinates, Text(number));
        return shape;
    }

    /// <summary>The coordinate system stated, or the one that the coordinates betray.</summary>
    private CoordinateSystem? Detect(CoordinateSystem? stated, string wording, Draft[] districts)
    {
        var box = new Envelope();
        foreach (var district in districts)
        {
            if (district.Shape is not null) box.ExpandToInclude(district.Shape.EnvelopeInternal);
        }

        if (settings.Coordinates is { } coordinates)
        {
            var named = CoordinateSystem.Of(coordinates);
            if (stated is not null && stated != named) Report(DistrictsFindings.SystemContradicts, named.Name, stated.Name);
            stated = named;
        }

        var system = stated ?? CoordinateSystem.Degrees;
        if (box.IsNull || (stated is null && wording.Length > 0)) return system;
        if (system.Holds(box)) return Plausible(system, box);
        if (stated is null && CoordinateSystem.Utm32.Holds(box) && (CoordinateSystem.Utm32.LiesInGermany(box) || !CoordinateSystem.LooksLikeWebMercator(box)))
        {
            Report(DistrictsFindings.SystemAssumed);
            return Plausible(CoordinateSystem.Utm32, box);
        }

        if (CoordinateSystem.LooksLikeWebMercator(box)) Report(DistrictsFindings.WebMercator);
        else Report(DistrictsFindings.OutOfRange, system.Name, system.RangeText);
        return null;
    }

    /// <summary>The system, with a remark where it puts the map in a place where no German city lies.</summary>
    private CoordinateSystem? Plausible(CoordinateSystem system, Envelope box)
    {
        if (system.Zone == 0 && CoordinateSystem.LooksSwapped(box))
        {
            Report(DistrictsFindings.Swapped);
            return null;
        }

        if (system.Zone != 0 && !system.LiesInGermany(box)) Report(DistrictsFindings.Abroad, system.Name);
        return system;
    }

    private Draft Repair(Draft draft)
    {
        if (draft.Shape!.IsValid) return draft;
        var repaired = GeometryFixer.Fix(draft.Shape);
        if (repaired is (Polygon or MultiPolygon) && repaired.Area > 0)
        {
            Report(DistrictsFindings.Repaired, draft.Code.Value);
            return draft with { Shape = repaired };
        }

        Report(DistrictsFindings.NoArea, draft.Code.Value);
        return draft;
    }

    private void ReportOverlaps(Draft[] districts, ImmutableArray<ImmutableArray<int>> neighbours, CoordinateSystem system)
    {
        var shapes = districts.Select(district => district.Shape!).ToArray();
        foreach (var (first, second, area) in Overlaps.Find(shapes, neighbours, ToleratedOverlap / system.SquareMetres(1, 0)))
        {
            var metres = system.SquareMetres(area, shapes[first].EnvelopeInternal.Centre.Y);
            if (metres <= ToleratedOverlap) continue;
            var told = metres.ToString(metres < 10 ? "F1" : "F0", CultureInfo.InvariantCulture);
            Report(DistrictsFindings.Overlap, districts[first].Code.Value, districts[second].Code.Value, told, told.Replace('.', ','));
        }
    }

    /// <summary>Says which districts consist of several pieces or have a hole, and whether other districts fill it.</summary>
    private void ReportPartsAndHoles(Draft[] districts, ImmutableArray<ImmutableArray<int>> touching, CoordinateSystem system)
    {
        var pieces = districts.Where(district => district.Shape!.NumGeometries > 1).ToArray();
        if (pieces.Length > 0) Report(DistrictsFindings.SeveralParts, Text(pieces.Length), pieces[0].Code.Value, Text(pieces[0].Shape!.NumGeometries));
        List<string> holed = [], open = [];
        for (var i = 0; i < districts.Length; i++)
        {
            var holes = Enumerable.Range(0, districts[i].Shape!.NumGeometries).SelectMany(part => ((Polygon)districts[i].Shape!.GetGeometryN(part)).Holes).ToArray();
            if (holes.Length == 0) continue;
            var rest = holes.Sum(hole => Unfilled(hole, touching[i].Select(j => districts[j].Shape!)));
            (system.SquareMetres(rest, holes[0].EnvelopeInternal.Centre.Y) > ToleratedOverlap ? open : holed).Add(districts[i].Code.Value);
        }

        if (holed.Count > 0) Report(DistrictsFindings.Holes, Text(holed.Count), holed[0]);
        if (open.Count > 0) Report(DistrictsFindings.OpenHoles, Text(open.Count), open[0]);
    }

    /// <summary>The area of a hole that no neighbour covers.</summary>
    private static double Unfilled(LinearRing hole, IEnumerable<Geometry> neighbours)
    {
        Geometry rest = hole.Factory.CreatePolygon(hole);
        foreach (var neighbour in neighbours.Where(neighbour => neighbour.EnvelopeInternal.Intersects(hole.EnvelopeInternal)))
        {
            rest = OverlayNGRobust.Overlay(rest, neighbour, SpatialFunction.Difference);
        }

        return rest.Area;
    }

    /// <summary>A property as text, numbers as they are written; null where it is absent or null, empty where it is neither text nor number.</summary>
    private static string? Property(JsonElement feature, string name)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Null => null,
            _ => "",
        };
    }

    private static string PropertyNames(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return "–";
        var names = properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal).Take(20).ToArray();
        return names.Length == 0 ? "–" : string.Join(", ", names);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Report(FindingKind kind, params ImmutableArray<string> arguments)
    {
        // A property that is missing is named as the finding's column.
        var hasColumn = kind == DistrictsFindings.KeyMissing || kind == DistrictsFindings.NameMissing || kind == DistrictsFindings.BoroughMissing;
        findings.Add(hasColumn
            ? Finding.At(kind, settings.MapName, 0, arguments[0], arguments.RemoveAt(0))
            : Finding.At(kind, settings.MapName, 0, "", arguments));
    }

    private void StopIfRefused()
    {
        if (findings.Exists(finding => finding.Kind.Severity == Severity.Stop))
        {
            throw new RunStoppedException(StopReason.InputRefused, [.. findings.Where(finding => finding.Kind.Severity == Severity.Stop)]);
        }
    }

    /// <summary>A district on its way.</summary>
    private sealed record Draft(DistrictCode Code, string Name, string Borough, Geometry? Shape);
}
