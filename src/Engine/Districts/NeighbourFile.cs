using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Reads neighbours from a file: CSV with the columns <c>code</c> and <c>neighbour</c>, one pair per row.</summary>
internal static class NeighbourFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="settings">Names the file.</param>
    /// <param name="codes">The districts, ascending.</param>
    /// <returns>Per district the indices of its neighbours, ascending; symmetric: a pair that stands in one direction counts in both. Rows with a district that is
    /// not among <paramref name="codes"/>, or with the same district twice, are left out with a note. With it the file's hash and the notes.</returns>
    /// <exception cref="RunStoppedException">The file is missing or unreadable, lacks a column, or holds what is no district code.</exception>
    public static (ImmutableArray<ImmutableArray<int>> Neighbours, string Sha256, ImmutableArray<Finding> Findings) Read(
        NeighbourSettings settings, ImmutableArray<DistrictCode> codes)
    {
        var table = SideTable.Read(settings.File!, settings.FileName, "code", "neighbour");
        var faulty = table.Rows.Where(row => !row.Cells.All(cell => DistrictCode.IsValid(cell))).ToArray();
        if (faulty.Length > 0)
        {
            throw new RunStoppedException(StopReason.InputRefused,
                [.. faulty.Select(row => Finding.At(DistrictsFindings.NeighbourCodeInvalid, settings.FileName, row.Line, ""))]);
        }

        var position = codes.Select((code, index) => KeyValuePair.Create(code.Value, index)).ToDictionary(StringComparer.Ordinal);
        var links = new HashSet<(int From, int To)>();
        List<SideRow> unknown = [], own = [];
        foreach (var row in table.Rows)
        {
            if (row.Cells[0] == row.Cells[1]) own.Add(row);
            else if (position.TryGetValue(row.Cells[0], out var from) && position.TryGetValue(row.Cells[1], out var to)) links.Add((from, to));
            else unknown.Add(row);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        Note(DistrictsFindings.NeighbourUnknown, unknown.Count, unknown);
        Note(DistrictsFindings.OwnNeighbour, own.Count, own);

        // A file that gives each pair once is as good as one that gives both directions; one that does both by turns may have lost rows.
        var single = links.Count(link => !links.Contains((link.To, link.From)));
        if (single > 0 && single < links.Count) Note(DistrictsFindings.OneDirection, single, []);
        var named = links.ToLookup(link => link.From, link => link.To);
        return (Symmetric.Of(codes.Length, i => named[i]), table.Sha256, findings.ToImmutable());

        void Note(FindingKind kind, int count, List<SideRow> rows)
        {
            if (count > 0) findings.Add(Finding.At(kind, settings.FileName, rows.Count > 0 ? rows[0].Line : 0, "", count.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
