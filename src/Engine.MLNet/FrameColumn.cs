using System.Globalization;
using Microsoft.Data.Analysis;

namespace EarlyWarning.MLNet;

/// <summary>One column of a data frame, read as numbers whatever its type.</summary>
internal sealed class FrameColumn
{
    private readonly DataFrameColumn column;
    private readonly Func<long, double?> read;

    private FrameColumn(DataFrameColumn column, Func<long, double?> read)
    {
        this.column = column;
        this.read = read;
    }

    /// <summary>Finds a column.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">There is none, or it holds neither numbers nor Booleans.</exception>
    public static FrameColumn Of(DataFrame frame, string name)
    {
        var index = frame.Columns.IndexOf(name);
        if (index < 0) throw new ArgumentException($"The frame has no column {name}; it has {string.Join(", ", frame.Columns.Select(c => c.Name))}.", nameof(frame));
        var column = frame.Columns[index];
        Func<long, double?> read = column switch
        {
            PrimitiveDataFrameColumn<float> c => i => c[i],
            PrimitiveDataFrameColumn<double> c => i => c[i],
            PrimitiveDataFrameColumn<bool> c => i => c[i] is { } value ? (value ? 1 : 0) : null,
            PrimitiveDataFrameColumn<int> c => i => c[i],
            PrimitiveDataFrameColumn<long> c => i => c[i],
            PrimitiveDataFrameColumn<short> c => i => c[i],
            PrimitiveDataFrameColumn<sbyte> c => i => c[i],
            PrimitiveDataFrameColumn<byte> c => i => c[i],
            PrimitiveDataFrameColumn<ushort> c => i => c[i],
            PrimitiveDataFrameColumn<uint> c => i => c[i],
            PrimitiveDataFrameColumn<ulong> c => i => c[i],
            PrimitiveDataFrameColumn<decimal> c => i => (double?)c[i],
            _ => throw new ArgumentException($"The column {name} holds {column.DataType.Name}; expected numbers or Booleans.", nameof(frame)),
        };
        return new(column, read);
    }

    /// <summary>Finds a column that numbers or names places or times.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Reads the number of a row, 0 for null; words are numbered from 1 in ordinal order.</returns>
    /// <exception cref="ArgumentException">There is none, or it holds neither words nor whole numbers of 0 or more.</exception>
    public static Converter<int, int> NumbersOf(DataFrame frame, string name)
    {
        var index = frame.Columns.IndexOf(name);
        if (index < 0 || frame.Columns[index] is not StringDataFrameColumn words) return Of(frame, name).Number;
        string?[] sorted = [.. words.Where(w => w is not null).Distinct().Order(StringComparer.Ordinal)];
        return row => words[row] is { } word ? Array.BinarySearch(sorted, word, StringComparer.Ordinal) + 1 : 0;
    }

    /// <summary>One value of an indicator.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The value, NaN for null.</returns>
    public float Value(int row)
    {
        var value = read(row) ?? double.NaN;
        var rounded = (float)value;
        return float.IsInfinity(rounded) && !double.IsInfinity(value) ? throw Unexpected(row, "a number that float32 can hold") : rounded;
    }

    /// <summary>A number of a district, school or quarter.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The number, 0 for null.</returns>
    public int Number(int row)
    {
        var value = read(row) ?? 0;
        return value >= 0 && value <= int.MaxValue && Math.Floor(value) == value ? (int)value : throw Unexpected(row, "a whole number of 0 or more");
    }

    /// <summary>All values as outcomes.</summary>
    /// <returns>One per row; null where it is not known.</returns>
    public bool?[] Outcomes()
    {
        var outcomes = new bool?[column.Length];
        for (var row = 0; row < outcomes.Length; row++)
        {
            var value = read(row);
            if (value is null || double.IsNaN(value.Value)) continue;
            outcomes[row] = value is 0 or 1 ? value == 1 : throw Unexpected(row, "0, 1, true, false or nothing");
        }

        return outcomes;
    }

    private ArgumentException Unexpected(int row, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Column {column.Name}, row {row} (from 0): expected {expected}."));
}
