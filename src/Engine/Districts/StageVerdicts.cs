using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>The verdicts of one stage and quarter.</summary>
/// <param name="Districts">One per district, in the order given.</param>
/// <param name="DispersionPValue">p of Tarone's test of over-dispersion (one-sided, more varied; not adjusted) over the tested districts that chance alone explains; NaN where it
/// could not be made.</param>
/// <param name="OverDispersion">ρ of the beta-binomial distribution that the counts were tested against; 0 where it was the binomial.</param>
public sealed record StageVerdicts(ImmutableArray<DistrictVerdict> Districts, double DispersionPValue, double OverDispersion);
