using EarlyWarning.Districts;
using EarlyWarning.Tests.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Reference;

/// <summary>What a reader of one publication can prove of a hidden row, by a linear program with exact fractions that knows nothing of flows or of how rows were chosen.</summary>
/// <remarks>
/// The sums are found anew from the names of the rows. That a hidden row has at least one child is put as a least value of 1 for the complement where there is one, otherwise for the count: less freedom than the
/// reader has, so a width found here is never more than his.
/// </remarks>
internal sealed class ReaderProgram
{
    private readonly IReadOnlyList<TrialRow> rows;
    private readonly List<(int Total, int[] Parts)> sums = [];
    private readonly List<int>[] sumsOf;

    public ReaderProgram(IReadOnlyList<TrialRow> rows)
    {
        this.rows = rows;
        var at = new Dictionary<(AreaKind, string, Stage, string), int>();
        for (var r = 0; r < rows.Count; r++) at.Add((rows[r].Kind, rows[r].Code, rows[r].Stage, rows[r].Group), r);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            if (row.Stage == Stage.All) Add(r, Enumerable.Range(0, rows.Count).Where(o => rows[o].Kind == row.Kind && rows[o].Code == row.Code && rows[o].Group == row.Group && rows[o].Stage != Stage.All));
            if (row.Group.Length == 0) Add(r, Enumerable.Range(0, rows.Count).Where(o => rows[o].Kind == row.Kind && rows[o].Code == row.Code && rows[o].Stage == row.Stage && rows[o].Group.Length > 0));
            if (row.Kind == AreaKind.Borough) Add(r, Enumerable.Range(0, rows.Count).Where(o => rows[o].Kind == AreaKind.District && rows[o].Borough == row.Code && Same(o, row)));
            if (row.Kind == AreaKind.City) Add(r, Enumerable.Range(0, rows.Count).Where(o => (rows[o].Kind == AreaKind.Borough || (rows[o].Kind == AreaKind.District && rows[o].Borough.Length == 0)) && Same(o, row)));
        }

        sumsOf = [.. rows.Select(_ => new List<int>())];
        for (var s = 0; s < sums.Count; s++)
        {
            foreach (var r in sums[s].Parts.Append(sums[s].Total)) sumsOf[r].Add(s);
        }

        bool Same(int other, TrialRow row) => rows[other].Stage == row.Stage && rows[other].Group == row.Group;

        void Add(int total, IEnumerable<int> parts)
        {
            var found = parts.ToArray();
            if (found.Length > 0) sums.Add((total, found));
        }
    }

    /// <summary>Rows in which one child is the only one counted, or the only one not, and that stand in a sum with a row.</summary>
    public IEnumerable<int> SinglesBeside(int row) => sumsOf[row].SelectMany(s => sums[s].Parts.Append(sums[s].Total)).Distinct()
        .Where(r => r != row && (rows[r].Count == 1 || rows[r].Children - rows[r].Count == 1));

    /// <summary>The width of the interval that can be proved of a row.</summary>
    /// <param name="row">A row that is open.</param>
    /// <param name="counted">Whether its count is meant, or its complement.</param>
    /// <param name="open">Per row: whether the reader does not know it.</param>
    /// <param name="enough">Widths above this are not told apart.</param>
    /// <returns>The width, at most <paramref name="enough"/>.</returns>
    public long Width(int row, bool counted, bool[] open, long enough)
    {
        var variables = new List<int> { row };
        var column = new Dictionary<int, int> { [row] = 0 };
        var used = new HashSet<int>();
        var equations = new List<(Dictionary<int, long> Left, long Right)>();
        for (var v = 0; v < variables.Count; v++)
        {
            foreach (var s in sumsOf[variables[v]])
            {
                if (!used.Add(s)) continue;
                var left = new Dictionary<int, long>();
                var right = 0L;
                foreach (var (r, sign) in sums[s].Parts.Select(p => (p, 1L)).Append((sums[s].Total, -1L)))
                {
                    if (!open[r])
                    {
                        right -= sign * Value(r);
                        continue;
                    }

                    if (!column.TryGetValue(r, out var c))
                    {
                        column.Add(r, c = variables.Count);
                        variables.Add(r);
                    }

                    left[c] = sign;
                    right -= sign * Least(r);
                }

                equations.Add((left, right));
            }
        }

        var simplex = new Simplex(
            [.. equations.Select(e =>
            {
                var coefficients = new Fraction[variables.Count + 1];
                foreach (var (c, sign) in e.Left) coefficients[c] = sign;
                coefficients[^1] = e.Right;
                return coefficients;
            })], variables.Count);
        var low = simplex.Minimum(0).Ceiling;
        return simplex.Maximum(0) is { } high ? Math.Min(enough, high.Floor - low) : enough;

        long Value(int r) => counted ? rows[r].Count : rows[r].Children - rows[r].Count;

        long Least(int r) => counted == (rows[r].Children == rows[r].Count) ? 1 : 0;
    }
}

/// <summary>One row of a made-up publication.</summary>
/// <param name="Kind">District, borough or city.</param>
/// <param name="Code">Its code.</param>
/// <param name="Borough">Borough of a district.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Group">The group; empty for all children.</param>
/// <param name="Children">Denominator.</param>
/// <param name="Count">Count.</param>
internal sealed record TrialRow(AreaKind Kind, string Code, string Borough, Stage Stage, string Group, long Children, long Count);
