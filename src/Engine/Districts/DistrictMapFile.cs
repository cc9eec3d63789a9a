using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Reads the map of the districts.</summary>
public static class DistrictMapFile
{
    /// <summary>Reads a GeoJSON file in WGS84, EPSG:25832 or EPSG:25833.</summary>
    /// <param name="settings">The file and the properties that hold code, name and borough.</param>
    /// <returns>The map, in WGS84. Whether borders meet is found in the file's own coordinates. Its findings are notes: nothing was left out.</returns>
    /// <exception cref="ArgumentException">The settings name no map.</exception>
    /// <exception cref="RunStoppedException">The file is missing, a folder or unreadable (<see cref="StopReason.InputMissing"/>), or its content is
    /// refused (<see cref="StopReason.InputRefused"/>), with all findings together.</exception>
    public static DistrictMap Load(DistrictSettings settings)
    {
        if (settings.Map is null) throw new ArgumentException("The settings name no map.", nameof(settings));
        var bytes = ReadBytes(settings.Map, settings.MapName);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var document = Parse(bytes, settings.MapName);
        return WithConcordances(new DistrictMapReading(settings).Read(document.RootElement, sha256), settings);
    }

    /// <summary>The districts of a city without a map.</summary>
    /// <param name="codes">The codes, in any order; repeated ones count once.</param>
    /// <param name="settings">May name a file of neighbours (for another rule there is nothing to go by) and tables of reforms; may be null.</param>
    /// <returns>Districts without name, borough and geometry, ascending; without neighbours unless a file gives them.</returns>
    /// <exception cref="RunStoppedException">A file that the settings name is missing, unreadable or refused.</exception>
    public static DistrictMap WithoutMap(ImmutableArray<DistrictCode> codes, DistrictSettings? settings = null)
    {
        var areas = codes.Distinct().Order().Select(code => new DistrictArea(code, code.Value, "", null)).ToImmutableArray();
        var bare = new DistrictMap(areas, [.. areas.Select(_ => ImmutableArray<int>.Empty)], false, "", []);
        if (settings is null) return bare;
        if (settings.Neighbours is not { Rule: NeighbourRule.File } neighbours) return WithConcordances(bare, settings);
        var (lists, sha256, findings) = NeighbourFile.Read(neighbours, [.. areas.Select(area => area.Code)]);
        return WithConcordances(bare with { Neighbours = lists, Rule = NeighbourRule.File, NeighboursSha256 = sha256, Findings = findings }, settings);
    }

    private static DistrictMap WithConcordances(DistrictMap map, DistrictSettings settings)
    {
        var (tables, notes) = ConcordanceFile.ReadAll(settings.Concordances, map.Areas.Select(area => area.Code).ToHashSet());
        return map with { Concordances = tables, Findings = [.. map.Findings, .. notes] };
    }

    private static byte[] ReadBytes(string path, string name)
    {
        if (Directory.Exists(path)) throw Missing(DistrictsFindings.MapIsFolder, name);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(DistrictsFindings.MapMissing, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing(DistrictsFindings.MapUnreadable, name);
        }
    }

    private static JsonDocument Parse(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var start = bytes.AsSpan().StartsWith(mark) ? mark.Length : 0;
        try
        {
            var document = JsonDocument.Parse(bytes.AsMemory(start));
            if (UnreadableText(bytes.AsSpan(start)) is not { } at) return document;
            document.Dispose();
            var before = bytes.AsSpan(start, at);
            throw new RunStoppedException(StopReason.InputRefused, [Finding.At(
                DistrictsFindings.NotJson, name, before.Count((byte)'\n') + 1, "",
                (at - before.LastIndexOf((byte)'\n')).ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        }
        catch (JsonException e)
        {
            throw new RunStoppedException(StopReason.InputRefused, [Finding.At(
                DistrictsFindings.NotJson, name, (e.LineNumber ?? 0) + 1, "",
                ((e.BytePositionInLine ?? 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        }
    }

    /// <summary>Where the first text begins that is no text: bytes that are not UTF-8, as in a map written in Windows-1252, or half of a character pair. The parser lets both pass.</summary>
    private static int? UnreadableText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) continue;
            if (!Utf8.IsValid(reader.ValueSpan)) return (int)reader.TokenStartIndex;
            if (!reader.ValueIsEscaped) continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return (int)reader.TokenStartIndex;
            }
        }

        return null;
    }

    private static RunStoppedException Missing(FindingKind kind, string name) =>
        new(StopReason.InputMissing, [Finding.At(kind, name, 0, "")]);
}
