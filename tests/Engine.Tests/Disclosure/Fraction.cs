namespace EarlyWarning.Tests.Disclosure;

/// <summary>A fraction of two whole numbers, exact; overflow throws.</summary>
/// <remarks>Two fractions are equal when they are the same number: they are kept in lowest terms with a positive denominator.</remarks>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private readonly long denominatorLessOne;

    private Fraction(long numerator, long denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    /// <summary>The numerator; carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, at least 1.</summary>
    public long Denominator => denominatorLessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Math.Sign(Numerator);

    /// <summary>The largest whole number that is not greater.</summary>
    public long Floor => Math.DivRem(Numerator, Denominator) is var (q, r) && r < 0 ? q - 1 : q;

    /// <summary>The smallest whole number that is not less.</summary>
    public long Ceiling => -(-this).Floor;

    /// <summary>A whole number as a fraction.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Fraction(long value) => new(value, 1);

    /// <summary>−a</summary>
    public static Fraction operator -(Fraction a) => new(checked(-a.Numerator), a.Denominator);

    /// <summary>a + b</summary>
    public static Fraction operator +(Fraction a, Fraction b) => a.Denominator == 1 && b.Denominator == 1
        ? new(checked(a.Numerator + b.Numerator), 1)
        : Reduced(checked((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));

    /// <summary>a − b</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + (-b);

    /// <summary>a × b</summary>
    public static Fraction operator *(Fraction a, Fraction b) => a.Denominator == 1 && b.Denominator == 1
        ? new(checked(a.Numerator * b.Numerator), 1)
        : Reduced(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    /// <summary>a ÷ b</summary>
    /// <exception cref="DivideByZeroException">b is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => b.Sign == 0
        ? throw new DivideByZeroException()
        : Reduced(checked(a.Numerator * b.Denominator), checked(a.Denominator * b.Numerator));

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (this - other).Sign;

    private static Fraction Reduced(long numerator, long denominator)
    {
        if (denominator < 0) (numerator, denominator) = (checked(-numerator), checked(-denominator));
        long a = Math.Abs(numerator), b = denominator;
        while (b != 0) (a, b) = (b, a % b);
        return new(numerator / a, denominator / a);
    }
}
