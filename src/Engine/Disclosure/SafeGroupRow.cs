using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One group of one area and stage of the safe table.</summary>
/// <param name="Kind">District, borough or city.</param>
/// <param name="Code">District code, borough name, or empty for the city.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Borough">Borough of a district; empty otherwise.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Group">The group.</param>
/// <param name="Figures">The figures; null where the row is protected. All groups of one area and stage are protected together, but for those without children.</param>
public sealed record SafeGroupRow(AreaKind Kind, string Code, string Name, string Borough, Stage Stage, string Group, GroupFigures? Figures)
{
    /// <summary>Whether the row is protected.</summary>
    public bool Protected => Figures is null;
}

/// <summary>What is told of a group.</summary>
/// <param name="Children">Denominator.</param>
/// <param name="Count">Count, 0 to the denominator.</param>
/// <param name="Rate">Count divided by children, 0 to 1; NaN without children.</param>
/// <param name="WilsonLow">Lower end of the Wilson 95 % interval; NaN without children.</param>
/// <param name="WilsonHigh">Upper end of the same.</param>
public sealed record GroupFigures(long Children, long Count, double Rate, double WilsonLow, double WilsonHigh);
