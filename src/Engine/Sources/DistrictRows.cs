using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The values of a district-level extract while they are read, wide form or long.</summary>
/// <remarks>
/// In the long form rows about indicators that the settings do not list are left out as columns not listed are: they do not count as read.
/// Rows that repeat a district, stage and day (in the long form: and indicator) are kept once where all they say is the same; otherwise none of
/// them is used.
/// </remarks>
internal sealed class DistrictRows
{
    private readonly ExtractColumns columns;
    private readonly DistrictIndex districtIndex = new();
    private readonly List<Row> rows = [];
    private readonly byte[][] words;
    private readonly long[] wordLines;
    private long otherRows;
    private long firstOther;

    /// <summary>No rows yet.</summary>
    /// <param name="columns">The columns read.</param>
    /// <param name="words">Long form: the word of each indicator; empty in the wide form.</param>
    public DistrictRows(ExtractColumns columns, IEnumerable<string> words)
    {
        this.columns = columns;
        this.words = [.. words.Select(w => Encoding.UTF8.GetBytes(HeaderLine.Clean(w)))];
        wordLines = new long[this.words.Length];
    }

    /// <summary>Rows whose values are used; known after <see cref="Close"/>.</summary>
    public long Used { get; private set; }

    /// <summary>Reads all rows.</summary>
    /// <param name="pass">The pass over the file.</param>
    public void Read(RowPass pass)
    {
        while (pass.Next())
        {
            var indicator = -1;
            if (columns.Word >= 0)
            {
                indicator = WordOf(pass);
                if (indicator < 0) continue;
                wordLines[indicator] = pass.Line;
            }

            if (!pass.TryDay(out var day) || !pass.TryDistrict(districtIndex, out var district)) continue;
            if (!pass.Stages.TryOf(pass.Feed, pass.Line, out var stage)) continue;
            var figures = indicator < 0
                ? [.. columns.Indicators.Select(i => Read(i, pass))]
                : ImmutableArray.Create(Read(columns.Indicators[indicator], pass));
            rows.Add(new Row(new Place(district, stage, day, indicator), pass.Line, figures));
        }

        if (pass.Log.Full) return;
        if (otherRows > 0) pass.Log.Add(SourcesFindings.OtherWords, firstOther, pass.Settings.Columns.Indicator!, FindingLog.Text(otherRows));
        for (var i = 0; i < words.Length; i++)
        {
            if (wordLines[i] == 0)
            {
                pass.Log.Add(SourcesFindings.WordMissing, 0, pass.Settings.Columns.Indicator!, pass.Settings.Columns.Indicators[i].Column!);
            }
        }
    }

    /// <summary>The values of the rows that contradict no other.</summary>
    /// <param name="log">Where repeated rows are noted.</param>
    /// <returns>The values in the order of the file.</returns>
    public ImmutableArray<DistrictValue> Close(FindingLog log)
    {
        var values = ImmutableArray.CreateBuilder<DistrictValue>();
        var codes = districtIndex.Codes;
        var places = rows.GroupBy(r => r.Place).ToDictionary(g => g.Key, g => Group(g));
        var keep = new List<Row>();
        foreach (var row in rows)
        {
            var (first, different) = places[row.Place];
            if (different is not null)
            {
                var other = row.SaysTheSameAs(first) ? different : first;
                log.Add(SourcesFindings.DistrictConflict, row.Line, "", FindingLog.Text(other.Line));
            }
            else if (row.Line != first.Line)
            {
                log.Add(SourcesFindings.DistrictRepeated, row.Line, "", FindingLog.Text(first.Line));
            }
            else
            {
                keep.Add(row);
            }
        }

        Used = keep.Count;
        foreach (var row in keep)
        {
            for (var i = 0; i < row.Figures.Length; i++)
            {
                var figure = row.Figures[i];
                if (double.IsNaN(figure.Value)) continue;
                var indicator = columns.Indicators[row.Place.Indicator < 0 ? i : row.Place.Indicator].Indicator.Id;
                values.Add(new DistrictValue(
                    codes[row.Place.District], row.Place.Stage, indicator, figure.Value, figure.Count, figure.Denominator, row.Place.Day, (int)row.Line));
            }
        }

        return values.ToImmutable();

        static (Row First, Row? Different) Group(IEnumerable<Row> same)
        {
            var first = same.First();
            return (first, same.FirstOrDefault(r => !r.SaysTheSameAs(first)));
        }
    }

    private int WordOf(RowPass pass)
    {
        var word = CellText.Trim(pass.Feed.Field(columns.Word));
        for (var i = 0; i < words.Length; i++)
        {
            if (word.SequenceEqual(words[i])) return i;
        }

        pass.Feed.LeaveOut();
        if (otherRows++ == 0) firstOther = pass.Line;
        return -1;
    }

    private static Figure Read(IndicatorCells cells, RowPass pass)
    {
        if (cells is { Count: >= 0, Denominator: >= 0 })
        {
            var count = pass.Cells.Whole(pass.Feed.Field(cells.Count), cells.Missing, 0, pass.Line, cells.CountName);
            foreach (var more in cells.MoreCounts) count += pass.Cells.Whole(pass.Feed.Field(more), cells.Missing, 0, pass.Line, cells.CountName);
            var denominator = pass.Cells.Whole(pass.Feed.Field(cells.Denominator), cells.Missing, 1, pass.Line, cells.DenominatorName);
            if (count is { } c && denominator is { } d) return Rate(cells, c, d, pass);
        }

        return cells.Value < 0 ? Figure.None : new Figure(pass.Cells.Value(cells, pass.Feed.Field(cells.Value), pass.Line), null, null);
    }

    private static Figure Rate(IndicatorCells cells, long count, long denominator, RowPass pass)
    {
        // A share can be no more than all; rates per thousand or ten thousand may count cases, of which a child can have several.
        if (cells.Indicator.Per == 100 && count > denominator)
        {
            pass.Log.Add(SourcesFindings.CountAboveDenominator, pass.Line, cells.CountName, cells.DenominatorName);
            return Figure.None;
        }

        var value = (double)count * cells.Indicator.Per / denominator;
        return pass.Cells.InRange(cells, value, pass.Line) ? new Figure(value, count, denominator) : Figure.None;
    }

    private readonly record struct Place(int District, Stage Stage, int Day, int Indicator);

    private readonly record struct Figure(double Value, long? Count, long? Denominator)
    {
        public static Figure None => new(double.NaN, null, null);
    }

    private sealed record Row(Place Place, long Line, ImmutableArray<Figure> Figures)
    {
        public bool SaysTheSameAs(Row other) => Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());
    }
}
