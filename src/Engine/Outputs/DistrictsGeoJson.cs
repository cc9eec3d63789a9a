using System.Collections.Immutable;
using System.Text.Json;
using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Outputs;

/// <summary>The file <c>districts.geojson</c> (RFC 7946): one feature per district, its figures per stage as flat properties.</summary>
internal static class DistrictsGeoJson
{
    /// <summary>Writes the file.</summary>
    /// <param name="content">The run. Without a map the features have no geometry, and are there all the same.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(OutputContent content)
    {
        var values = content.Table.Indicators.ToLookup(v => v.District.Value, StringComparer.Ordinal);
        return JsonBytes.Of(
            json =>
            {
                json.WriteStartObject();
                json.WriteString("type", "FeatureCollection");
                json.WriteString("city", content.Settings.City);
                json.WriteString("quarter", content.Table.Quarter.ToString());
                json.WriteString("as_of", PublishedWords.Day(content.Table.Quarter.AsOf));
                json.WriteString("measure", content.Table.Measure);
                var areas = PublishedArea.All(content).Select(area => (Area: area, Polygons: MapRings.Polygons(area.Area?.Geometry))).ToList();
                Bounds(json, areas.SelectMany(a => a.Polygons));
                json.WriteStartArray("features");
                foreach (var (area, polygons) in areas) Feature(json, area, polygons, values[area.Code], content);

                json.WriteEndArray();
                json.WriteEndObject();
            },
            indented: false);
    }

    private static void Feature(
        Utf8JsonWriter json, PublishedArea area, ImmutableArray<ImmutableArray<ImmutableArray<Coordinate>>> polygons, IEnumerable<SafeIndicatorValue> values, OutputContent content)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", area.Code);
        json.WriteStartObject("properties");
        json.WriteString("code", area.Code);
        json.WriteString("name", area.Name);
        json.WriteString("borough", area.Borough);
        json.NumberOrNull("environment_index", area.Environment?.Value, PublishedWords.RatioDigits);
        json.NumberOrNull("environment_rank", area.Environment?.Rank);
        json.NumberOrNull("status_index", area.Status?.Index, PublishedWords.RatioDigits);
        json.NumberOrNull("status_class", area.Status is { Class: > 0 } status ? status.Class : null);
        json.WriteString("status_gap", area.Status is { } s ? PublishedWords.Of(s.Gap) : null);
        json.NumberOrNull("dynamics_index", area.Status?.Dynamics, PublishedWords.RatioDigits);
        json.NumberOrNull("dynamics_class", area.Status is { DynamicsClass: > 0 } dynamics ? dynamics.DynamicsClass : null);
        json.WriteString("dynamics_gap", area.Status is { } d ? PublishedWords.Of(d.DynamicsGap) : null);
        foreach (var row in area.Rows) Figures(json, row, content);
        foreach (var value in values.OrderBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Stage))
        {
            var name = value.Stage == Stage.All ? value.Indicator : $"{value.Indicator}_{Prefix(value.Stage)}";
            json.NumberOrNull("indicator_" + name, value.Value, PublishedWords.RateDigits);
        }

        json.WriteEndObject();
        json.WritePropertyName("geometry");
        Shape(json, polygons);
        json.WriteEndObject();
    }

    /// <summary>West, south, east, north (RFC 7946, section 5); nothing without a map.</summary>
    private static void Bounds(Utf8JsonWriter json, IEnumerable<ImmutableArray<ImmutableArray<Coordinate>>> polygons)
    {
        var box = MapRings.Bounds(polygons);
        if (box.IsNull) return;
        json.WriteStartArray("bbox");
        foreach (var bound in (ReadOnlySpan<double>)[box.MinX, box.MinY, box.MaxX, box.MaxY]) json.WriteNumberValue(bound);
        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, SafeRow row, OutputContent content)
    {
        var prefix = Prefix(row.Stage) + "_";
        var figures = row.Figures;
        json.WriteBoolean(prefix + "protected", row.Protected);
        json.NumberOrNull(prefix + "children", figures?.Children);
        json.NumberOrNull(prefix + "count", figures?.Count);
        json.NumberOrNull(prefix + "expected", figures?.Expected, PublishedWords.ExpectedDigits);
        json.NumberOrNull(prefix + "rate", figures?.Rate, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "low", figures?.WilsonLow, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "high", figures?.WilsonHigh, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "eb_rate", figures?.EmpiricalBayes, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "ratio_to_city", figures?.RatioToCity, PublishedWords.RatioDigits);
        json.NumberOrNull(prefix + "posterior_rate", figures?.Posterior.Rate, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "posterior_low", figures?.Posterior.Low, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "posterior_high", figures?.Posterior.High, PublishedWords.RateDigits);
        json.NumberOrNull(prefix + "p_above_city", figures?.Posterior.AboveCity, PublishedWords.ProbabilityDigits);
        json.NumberOrNull(prefix + "rank_low", PublishedWords.Rank(figures?.Posterior.RankLow));
        json.NumberOrNull(prefix + "rank_high", PublishedWords.Rank(figures?.Posterior.RankHigh));
        json.NumberOrNull(prefix + "p_worst_fifth", figures?.Posterior.WorstFifth, PublishedWords.ProbabilityDigits);
        json.WriteString(prefix + "funnel", figures is null ? null : PublishedWords.Of(figures.Funnel));
        json.WriteString(prefix + "p_step", figures is null ? null : PublishedWords.Step(figures.AdjustedPValue));
        json.WriteString(prefix + "verdict", figures is null ? null : PublishedWords.Of(figures.Verdict));
        json.WriteString(prefix + "reason", figures is null ? null : VerdictReason.Of(figures, content.Settings.Hotspots, content.Settings.Language));
        json.WriteString(prefix + "school_check", figures is null ? null : PublishedWords.Of(figures.SchoolCheck));
        json.WriteString(prefix + "neighbours", figures is null ? null : PublishedWords.Of(figures.Neighbours));
        json.WriteString(prefix + "drivers", figures is null ? null : PublishedWords.Drivers(figures, malleable: true));
        json.WriteString(prefix + "drivers_context", figures is null ? null : PublishedWords.Drivers(figures, malleable: false));
        json.WriteString(prefix + "change_since", figures is null ? null : row.Change?.Since.ToString());
        json.WriteString(prefix + "change_carried", figures is not null && row.Change is { CarriedOver: true } ? "carried-over" : null);
        json.NumberOrNull(prefix + "change", figures is null ? null : row.Change?.Difference, PublishedWords.RateDigits);
    }

    private static void Shape(Utf8JsonWriter json, ImmutableArray<ImmutableArray<ImmutableArray<Coordinate>>> polygons)
    {
        if (polygons.IsEmpty)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", polygons.Length == 1 ? "Polygon" : "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in polygons)
        {
            if (polygons.Length > 1) json.WriteStartArray();
            foreach (var ring in polygon)
            {
                json.WriteStartArray();
                foreach (var point in ring)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(point.X);
                    json.WriteNumberValue(point.Y);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            if (polygons.Length > 1) json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Prefix(Stage stage) => stage.Id().Replace('-', '_');
}
