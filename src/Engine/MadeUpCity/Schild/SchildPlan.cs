using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>How large a made-up SchILD-NRW export is, and in which of the ways that occur it is written.</summary>
internal sealed record SchildPlan
{
    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Children now at school.</summary>
    public int Pupils { get; init; } = 400;

    /// <summary>Number of the first child; children of the same number and seed are the same.</summary>
    public int FirstNumber { get; init; }

    /// <summary>The districts as the school writes them; empty for the codes 011 to 099.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Children who left, of whom about half within the last twelve months.</summary>
    public int Leavers { get; init; } = 40;

    /// <summary>School years behind the current one.</summary>
    public int Years { get; init; } = 5;

    /// <summary>The quarter for which the values are expected; its school year is the current one.</summary>
    public Quarter Quarter { get; init; } = new(2026, 3);

    /// <summary>How absences are entered.</summary>
    public AbsenceEntry Absences { get; init; } = AbsenceEntry.Totals;

    /// <summary>Whether the optional columns at the end are written.</summary>
    public bool OptionalColumns { get; init; } = true;

    /// <summary>Whether SchuelerLeistungsdaten goes by half-year and then by child rather than by child.</summary>
    public bool ByHalfYear { get; init; }
}
