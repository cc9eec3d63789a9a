using System.Text;

namespace EarlyWarning.Tests.Outputs;

/// <summary>CSV read by the letter of RFC 4180, independent of the program's own reader and writer.</summary>
internal static class PlainCsv
{
    public static List<List<string>> Read(string text, char separator = ',', string newLine = "\r\n")
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '"' && cell.Length == 0)
            {
                for (i++; i < text.Length; i++)
                {
                    if (text[i] != '"') cell.Append(text[i]);
                    else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                    else break;
                }

                i++;
            }
            else if (text[i] == separator)
            {
                row.Add(cell.ToString());
                cell.Clear();
                i++;
            }
            else if (text.AsSpan(i).StartsWith(newLine))
            {
                row.Add(cell.ToString());
                cell.Clear();
                rows.Add(row);
                row = [];
                i += newLine.Length;
            }
            else cell.Append(text[i++]);
        }

        if (cell.Length > 0 || row.Count > 0) throw new FormatException("The last line has no end.");
        return rows;
    }
}
