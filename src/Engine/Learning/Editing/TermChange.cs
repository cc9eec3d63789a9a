using System.Globalization;

namespace EarlyWarning.Learning;

/// <summary>What is to be done to one term by hand.</summary>
public sealed record TermChange
{
    private TermChange(string kind, string detail) => (Kind, Detail) = (kind, detail);

    /// <summary>Drops the term. A fitted term is centred over the examples of its fit, so that without it the mean log-odds stay as they are; the intercept is not touched.</summary>
    public static TermChange Remove { get; } = new("remove", "");

    /// <summary>Replaces each score by a weighted mean of its own and those of the neighbouring bins.</summary>
    public static TermChange Smooth { get; } = new("smooth", "");

    /// <summary>The word for it in records: <c>cap</c>, <c>smooth</c>, <c>monotone</c> or <c>remove</c>.</summary>
    public string Kind { get; }

    /// <summary>Its limits (<c>-0.5..0.5</c>) or its direction (<c>up</c>, <c>down</c>) as the command line writes them; empty where it has none.</summary>
    public string Detail { get; }

    /// <summary>Lowest score permitted, log-odds; −∞ where none is.</summary>
    public float Lowest { get; private init; } = float.NegativeInfinity;

    /// <summary>Highest score permitted, log-odds; +∞ where none is.</summary>
    public float Highest { get; private init; } = float.PositiveInfinity;

    /// <summary>+1 where the scores may only rise with the value, −1 where they may only fall, 0 where they are free.</summary>
    public int Direction { get; private init; }

    /// <summary>Holds every score, that of a missing value included, within limits.</summary>
    /// <param name="lowest">Lowest score permitted, log-odds.</param>
    /// <param name="highest">Highest score permitted, log-odds; not below the lowest.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentException">A limit is not a finite number, or the highest lies below the lowest.</exception>
    public static TermChange Cap(float lowest, float highest)
    {
        if (!float.IsFinite(lowest) || !float.IsFinite(highest) || highest < lowest) throw new ArgumentException("A cap has two finite limits, the lower one first.", nameof(highest));
        return new("cap", string.Create(CultureInfo.InvariantCulture, $"{lowest:R}..{highest:R}")) { Lowest = lowest, Highest = highest };
    }

    /// <summary>Makes the scores of the bins rise, or fall, with the value; that of a missing value stays.</summary>
    /// <param name="rising">Whether they rise.</param>
    /// <returns>The change.</returns>
    public static TermChange Monotone(bool rising) => new("monotone", rising ? "up" : "down") { Direction = rising ? 1 : -1 };
}
