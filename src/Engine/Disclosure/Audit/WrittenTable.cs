using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EarlyWarning.Disclosure;

/// <summary>A CSV file as a reader finds it: semicolon and decimal comma, or comma and decimal point, told by the first line.</summary>
internal sealed class WrittenTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> rows = [];
    private readonly NumberFormatInfo format;

    private WrittenTable(List<ImmutableArray<string>> lines, bool german)
    {
        for (var c = 0; c < lines[0].Length; c++) columns.TryAdd(lines[0][c], c);
        rows = lines[1..];
        format = new NumberFormatInfo { NumberDecimalSeparator = german ? "," : "." };
    }

    /// <summary>Number of rows below the head.</summary>
    public int Rows => rows.Count;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <returns>The table; null where there is no such file or nothing in it.</returns>
    public static WrittenTable? Read(string path)
    {
        if (!File.Exists(path)) return null;
        var text = File.ReadAllText(path, Encoding.UTF8).TrimStart('\uFEFF');
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var german = text.AsSpan(0, end < 0 ? text.Length : end).Contains(';');
        var lines = Split(text, german ? ';' : ',');
        return lines.Count == 0 ? null : new WrittenTable(lines, german);
    }

    /// <summary>Names of the columns.</summary>
    public IEnumerable<string> Columns => columns.OrderBy(c => c.Value).Select(c => c.Key);

    /// <summary>A cell as text.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="column">Name of the column.</param>
    /// <returns>The text; empty where there is no such column.</returns>
    public string Text(int row, string column) => columns.TryGetValue(column, out var c) && c < rows[row].Length ? rows[row][c] : "";

    /// <summary>A cell as a number.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number; null where the cell is empty or no number.</returns>
    public double? Number(int row, string column) => double.TryParse(Text(row, column), NumberStyles.Float, format, out var number) ? number : null;

    /// <summary>A cell as a whole number.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number; null where the cell is empty or no whole number.</returns>
    public long? Whole(int row, string column) => long.TryParse(Text(row, column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<ImmutableArray<string>> Split(string text, char separator)
    {
        var lines = new List<ImmutableArray<string>>();
        var line = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || (c != separator && c != '\n' && c != '\r')) cell.Append(c);
            else if (c != '\r')
            {
                EndCell();
                if (c == '\n') EndLine();
            }
        }

        if (cell.Length > 0 || line.Count > 0)
        {
            EndCell();
            EndLine();
        }

        return lines;

        void EndCell()
        {
            line.Add(cell.ToString());
            cell.Clear();
        }

        void EndLine()
        {
            if (line.Count > 1 || line[0].Length > 0) lines.Add(line.ToImmutable());
            line.Clear();
        }
    }
}
