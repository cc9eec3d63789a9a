using System.Collections.Immutable;
using System.Text.Json;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The file <c>internal/hidden.json</c> in the folder of a quarter: the numbers of the protected rows of each of its publications, for the protection of later ones. Never handed on.</summary>
/// <remarks>
/// Which publication an entry belongs to is not written down: it is the one whose protected rows it has and with whose shown rows every sum holds. An entry that fits none is left alone, a file that is
/// missing or damaged costs only that more rows stay protected.
/// </remarks>
internal static class HiddenCountsFile
{
    /// <summary>Path inside the folder of a quarter.</summary>
    public const string Name = AccessModes.Internal + "/hidden.json";

    /// <summary>The bytes of the file.</summary>
    /// <param name="publications">Per publication of the quarter its protected rows, the latest last; what stands there twice is written once.</param>
    /// <returns>JSON, UTF-8.</returns>
    public static byte[] Bytes(IEnumerable<ImmutableArray<HiddenCount>> publications)
    {
        var distinct = new List<ImmutableArray<HiddenCount>>();
        foreach (var rows in publications)
        {
            distinct.RemoveAll(d => d.SequenceEqual(rows));
            if (!rows.IsEmpty) distinct.Add(rows);
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("internal", "nicht weitergeben - do not pass on");
            json.WriteStartArray("publications");
            foreach (var rows in distinct)
            {
                json.WriteStartArray();
                foreach (var row in rows) JsonSerializer.Serialize(json, Written.Of(row), JsonSerializerOptions.Web);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Gives each publication the numbers of its protected rows, where they are remembered.</summary>
    /// <param name="publications">Every publication of the store.</param>
    /// <param name="folderOf">The folder of a quarter; need not exist.</param>
    /// <returns>The publications in the same order, and the findings: one for each quarter that has protected rows whose numbers are not remembered.</returns>
    public static (ImmutableArray<PublishedQuarter> Publications, ImmutableArray<Finding> Findings) Recall(ImmutableArray<PublishedQuarter> publications, Func<Quarter, string> folderOf)
    {
        var files = publications.Select(p => p.Quarter).Distinct().ToDictionary(q => q, q => Read(Path.Combine(folderOf(q), Name)));
        ImmutableArray<PublishedQuarter> recalled = [.. publications.Select(p => p with { Hidden = files[p.Quarter].LastOrDefault(p.Fits, []) })];
        return (recalled,
        [
            .. recalled.Where(p => p.Hidden.IsEmpty && (p.Rows.Any(r => r.Protected) || p.GroupRows.Any(r => r.Protected))).Select(p => p.Quarter).Distinct().Order()
                .Select(q => Finding.At(ResultsFindings.HiddenForgotten, "", 0, "", $"{q}/{Name}")),
        ]);
    }

    private static ImmutableArray<ImmutableArray<HiddenCount>> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("publications").EnumerateArray().Select(p => p.EnumerateArray().Select(r => (r.Deserialize<Written>(JsonSerializerOptions.Web) ?? throw new FormatException("No row.")).ToRow()).ToImmutableArray())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return [];
        }
    }

    private sealed record Written(string? Kind, string? Code, string? Stage, string? Group, long Children, long Count, bool Own)
    {
        public static Written Of(HiddenCount row) => new(StoreWords<AreaKind>.Of(row.Kind), row.Code, row.Stage.Id(), row.Group, row.Children, row.Count, row.Own);

        public HiddenCount ToRow() => new(
            StoreWords<AreaKind>.Parse(Kind ?? ""), Code ?? "", Stages.TryParse(Stage, out var known) ? known : throw new FormatException("Unknown stage."), Group ?? "", Children, Count, Own);
    }
}
