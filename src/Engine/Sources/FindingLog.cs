using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The findings of one extract while it is read, with the two counts that follow from them.</summary>
/// <param name="file">File as the settings name it.</param>
internal sealed class FindingLog(string file)
{
    /// <summary>More findings than this in one extract stop the run: nobody reads them, and memory must stay bounded.</summary>
    public const int Limit = 1_000_000;

    private readonly List<Finding> findings = [];
    private long lastLine;
    private bool ordered = true;

    /// <summary>File as the settings name it.</summary>
    public string File => file;

    /// <summary>Rows set aside so far.</summary>
    public long RowsSetAside { get; private set; }

    /// <summary>Cells emptied so far.</summary>
    public long CellsEmptied { get; private set; }

    /// <summary>Whether a finding stops the run.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Whether <see cref="Limit"/> is reached.</summary>
    public bool Full => findings.Count >= Limit;

    /// <summary>Notes a finding and counts it by its severity; behind <see cref="Limit"/> only what stops the run is kept.</summary>
    /// <param name="kind">Code, severity and wording.</param>
    /// <param name="line">Physical line from 1; 0 for the whole file.</param>
    /// <param name="column">Column name, or empty.</param>
    /// <param name="arguments">What the placeholders stand for; shared between findings where possible.</param>
    public void Add(FindingKind kind, long line, string column, params ImmutableArray<string> arguments)
    {
        if (!Full || kind.Severity == Severity.Stop)
        {
            if (line < lastLine) ordered = false;
            lastLine = line;
            findings.Add(new Finding(kind, file, line, column, arguments));
        }

        switch (kind.Severity)
        {
            case Severity.RowSetAside: RowsSetAside++; break;
            case Severity.CellEmptied: CellsEmptied++; break;
            case Severity.Stop: Stopped = true; break;
            default: break;
        }
    }

    /// <summary>All findings by line; those of one line in the order in which they were noted.</summary>
    /// <returns>The findings.</returns>
    public ImmutableArray<Finding> ByLine() => ordered ? [.. findings] : [.. findings.OrderBy(f => f.Line)];

    /// <summary>A whole number as text, the same in every culture.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its digits.</returns>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as text with up to six decimals, the same in every culture.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its digits.</returns>
    public static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A day as <c>2026-09-30</c>.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day in ISO 8601.</returns>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
