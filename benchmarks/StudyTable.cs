using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Learning;

namespace EarlyWarning.Benchmarks;

/// <summary>A table of public data, read from the folder that EARLYWARNING_REFERENCE_DATA names. Its files are simple: no separator stands inside a quoted cell but in <c>bowersEWS.csv</c>.</summary>
internal sealed record StudyTable(string[] Header, string[][] Rows)
{
    public static StudyTable Read(string file, char separator)
    {
        var folder = Environment.GetEnvironmentVariable("EARLYWARNING_REFERENCE_DATA") ?? Path.Combine("..", "shared");
        string[][] lines = [.. File.ReadAllLines(Path.Combine(folder, "data", file)).Where(l => l.Length > 0).Select(l => Cells(l.TrimStart('\uFEFF'), separator))];
        return new(lines[0], lines[1..]);
    }

    public string[] Text(string column)
    {
        var index = Array.IndexOf(Header, column);
        if (index < 0) throw new ArgumentException($"The table has no column {column}.", nameof(column));
        return [.. Rows.Select(r => r[index])];
    }

    public float[] Numbers(string column) => [.. Text(column).Select(t => t.Length == 0 ? float.NaN : float.Parse(t, CultureInfo.InvariantCulture))];

    /// <summary>Numbers from 1 for different texts, in ordinal order.</summary>
    public int[] Places(string column)
    {
        var text = Text(column);
        string[] sorted = [.. text.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Array.ConvertAll(text, t => Array.BinarySearch(sorted, t, StringComparer.Ordinal) + 1);
    }

    /// <summary>Examples of some columns: numbers as they are, texts by their ordinal order.</summary>
    public Examples Examples(string[] columns, bool[] outcomes, string? districts = null, string? schools = null, int[]? cohorts = null) => new(
        [.. columns], [.. columns.Select(Codes)], outcomes, districts is null ? null : Places(districts), schools is null ? null : Places(schools), cohorts);

    public StudyTable Where(Func<int, bool> row) => this with { Rows = [.. Rows.Where((_, i) => row(i))] };

    private static string[] Cells(string line, char separator)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') quoted = !quoted;
            if (i < line.Length && (quoted || line[i] != separator)) continue;
            cells.Add(line[start..i].Trim('"', '\t'));
            start = i + 1;
        }

        return [.. cells];
    }

    private float[] Codes(string column)
    {
        var text = Text(column);
        return text.All(t => t.Length == 0 || float.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? Numbers(column)
            : Array.ConvertAll(Places(column), p => (float)(p - 1));
    }
}
