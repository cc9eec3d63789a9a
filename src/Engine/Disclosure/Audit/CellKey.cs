using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Which row of a publication is meant.</summary>
/// <param name="Kind">District, borough or city.</param>
/// <param name="Code">District code, borough name, or empty for the city.</param>
/// <param name="Stage">The stage; <see cref="Stage.All"/> for the sum over the stages.</param>
/// <param name="Group">Group of a breakdown; empty for all children.</param>
internal readonly record struct CellKey(AreaKind Kind, string Code, Stage Stage, string Group) : IComparable<CellKey>
{
    /// <summary>Districts, boroughs, the city; inside by code, stage and group, ordinal.</summary>
    /// <param name="other">The key compared with.</param>
    /// <returns>Below, equal to or above 0.</returns>
    public int CompareTo(CellKey other)
    {
        if (Kind != other.Kind) return Kind.CompareTo(other.Kind);
        var code = string.CompareOrdinal(Code, other.Code);
        if (code != 0) return code;
        return Stage != other.Stage ? Stage.CompareTo(other.Stage) : string.CompareOrdinal(Group, other.Group);
    }
}
