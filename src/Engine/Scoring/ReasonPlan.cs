namespace EarlyWarning.Scoring;

/// <summary>The terms of a stage as the reasons' loop wants them: in the model's order, with where each one's contributions come from.</summary>
internal sealed class ReasonPlan
{
    /// <summary>Looked up by codes below 32.</summary>
    public const int Coded = 0;

    /// <summary>Looked up by codes up to 32.</summary>
    public const int DeepCoded = 1;

    /// <summary>Calculated per child.</summary>
    public const int Linear = 2;

    /// <summary>The same for all children of a district: a district-level term, or one whose indicator the table lacks.</summary>
    public const int Constant = 3;

    private readonly int[] slotOf;

    /// <summary>Lays out a stage.</summary>
    /// <param name="stage">The bound stage model.</param>
    public ReasonPlan(CompiledStage stage)
    {
        var terms = stage.Model.Terms.Length;
        (Kinds, Slots, Start) = (new int[terms], new int[terms], stage.Start);
        CodedTerms = new CodedTerm?[stage.ChildTerms.Length];
        var (coded, linear) = (0, 0);
        Array.Fill(Kinds, Constant);
        for (var t = 0; t < stage.ChildTerms.Length; t++)
        {
            var (index, _, term) = stage.ChildTerms[t];
            CodedTerms[t] = term.IsLinear ? null : new CodedTerm(term);
            Kinds[index] = term.IsLinear ? Linear : CodedTerms[t]!.FitsTwoRegisters ? Coded : DeepCoded;
            Slots[index] = term.IsLinear ? linear++ : coded++;
        }

        slotOf = [.. stage.ChildTerms.Select(bound => Slots[bound.Index])];
        (CodedCount, LinearCount) = (coded, linear);
        Tables = new float[coded * CodedTerm.TableSize];
        var slot = 0;
        foreach (var term in CodedTerms) term?.Table.CopyTo(Tables.AsSpan(slot++ * CodedTerm.TableSize));
    }

    /// <summary>Log-odds before any term.</summary>
    public float Start { get; }

    /// <summary>Per term of the model where its contributions come from.</summary>
    public int[] Kinds { get; }

    /// <summary>Per term of the model its place among the coded or among the linear terms.</summary>
    public int[] Slots { get; }

    /// <summary>Per child-level term its table; null where it is linear.</summary>
    public CodedTerm?[] CodedTerms { get; }

    /// <summary>Tables of the coded terms, one after the other.</summary>
    public float[] Tables { get; }

    /// <summary>Number of coded terms.</summary>
    public int CodedCount { get; }

    /// <summary>Number of terms that are linear in their bins.</summary>
    public int LinearCount { get; }

    /// <summary>The place of a coded child-level term among the coded terms.</summary>
    /// <param name="term">Index among the child-level terms.</param>
    /// <returns>The place.</returns>
    public int SlotOf(int term) => slotOf[term];
}
