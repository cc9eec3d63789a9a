namespace EarlyWarning.Disclosure;

/// <summary>A bound on a variable that is right whatever the multipliers are, computed in whole numbers.</summary>
/// <remarks>
/// For equations A·x = b, bounds l ≤ x ≤ u and any multipliers y, c·x ≥ y·b + Σ min over [l, u] of (c − y·A)·x (weak duality; Neumaier and Shcherbina 2004). Multipliers are taken as multiples of 1/720720, the
/// least common multiple of 1 to 16: those of tables are mostly whole numbers or halves and so stay exact.
/// </remarks>
internal static class DualBound
{
    private const long Unit = 720_720;

    /// <summary>The smallest whole number that a variable (or its negative) can be, as proved by the multipliers.</summary>
    /// <param name="system">Equations and bounds.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="sign">1 for the variable, −1 for its negative.</param>
    /// <param name="multipliers">One per equation, as the simplex method left them.</param>
    /// <returns>The bound; never above the true minimum.</returns>
    public static long Least(CountSystem system, int variable, int sign, ReadOnlySpan<double> multipliers)
    {
        var reduced = new Int128[system.Variables];
        reduced[variable] = sign * Unit;
        Int128 bound = 0;
        for (var r = 0; r < system.Rows.Length; r++)
        {
            var y = (long)Math.Round(multipliers[r] * Unit);
            if (y == 0) continue;
            bound += (Int128)y * system.Right[r];
            foreach (var (v, factor) in system.Rows[r].Terms) reduced[v] -= (Int128)y * factor;
        }

        for (var v = 0; v < reduced.Length; v++) bound += reduced[v] * (reduced[v] > 0 ? system.Low[v] : system.High[v]);
        var whole = bound / Unit;
        return (long)(whole * Unit < bound ? whole + 1 : whole);
    }
}
