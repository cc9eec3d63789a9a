using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>Every contribution above 0 that a stage can produce, numbered in ascending order: the larger number is the stronger reason, and it names both the
/// term and the contribution. So the strongest reasons of a child are found with whole numbers of 16 bits, without carrying terms along.</summary>
/// <remarks>Of equal contributions the one that stands first in the model has the larger number. Number 0 is no reason.</remarks>
internal sealed class ReasonKeys
{
    /// <summary>Entries of a coded term's table: codes 0 to 32, and room.</summary>
    public const int TableSize = 64;

    private readonly ushort[] tables;
    private readonly ushort[] constants;
    private readonly float[] contributions;
    private readonly short[] terms;
    private readonly int perDistrict;

    private ReasonKeys(CompiledStage stage, ChildTable children, ReasonPlan plan)
    {
        perDistrict = stage.AbsentTerms.Length + stage.DistrictTerms.Length;
        tables = new ushort[plan.CodedCount * TableSize];
        constants = new ushort[perDistrict * children.Districts.Length];
        var all = new List<(float Contribution, int Term, int Place)>();
        for (var t = 0; t < stage.ChildTerms.Length; t++)
        {
            var coded = plan.CodedTerms[t]!;
            for (var code = 0; code <= coded.Missing; code++) all.Add((coded.Table[code], stage.ChildTerms[t].Index, (plan.Slots[stage.ChildTerms[t].Index] * TableSize) + code));
        }

        for (var d = 0; d < children.Districts.Length; d++)
        {
            var place = tables.Length + (d * perDistrict);
            foreach (var term in stage.AbsentTerms) all.Add((term.Term.Missing, term.Index, place++));
            foreach (var term in stage.DistrictTerms) all.Add((stage.DistrictValue(term, children, d), term.Index, place++));
        }

        var ranked = all.Where(entry => entry.Contribution > 0).GroupBy(entry => (entry.Contribution, entry.Term))
            .OrderBy(group => group.Key.Contribution).ThenByDescending(group => group.Key.Term).ToArray();
        (contributions, terms) = ([0, .. ranked.Select(group => group.Key.Contribution)], [-1, .. ranked.Select(group => (short)group.Key.Term)]);
        if (contributions.Length > ushort.MaxValue) return;
        for (var key = 1; key <= ranked.Length; key++)
        {
            foreach (var (_, _, place) in ranked[key - 1])
            {
                if (place < tables.Length) tables[place] = (ushort)key;
                else constants[place - tables.Length] = (ushort)key;
            }
        }
    }

    /// <summary>Contribution by key; 0 at 0.</summary>
    public ReadOnlySpan<float> Contributions => contributions;

    /// <summary>Index of the term by key; −1 at 0.</summary>
    public ReadOnlySpan<short> Terms => terms;

    /// <summary>Per coded term <see cref="TableSize"/> keys by code.</summary>
    public ReadOnlySpan<ushort> Tables => tables;

    /// <summary>Numbers the contributions of a stage.</summary>
    /// <param name="stage">The bound stage model.</param>
    /// <param name="children">The table.</param>
    /// <param name="plan">Its terms.</param>
    /// <returns>The keys; null where a term is linear in its bins, or where 16 bits do not number all contributions.</returns>
    public static ReasonKeys? For(CompiledStage stage, ChildTable children, ReasonPlan plan)
    {
        if (plan.LinearCount > 0) return null;
        var keys = new ReasonKeys(stage, children, plan);
        return keys.contributions.Length <= ushort.MaxValue ? keys : null;
    }

    /// <summary>The keys of terms that are the same for all children of a district.</summary>
    /// <param name="district">Index of the district.</param>
    /// <returns>One key per such term.</returns>
    public ReadOnlySpan<ushort> ConstantsOf(int district) => constants.AsSpan(district * perDistrict, perDistrict);
}
