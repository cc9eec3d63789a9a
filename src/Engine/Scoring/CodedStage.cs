using EarlyWarning.Population;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>The children of one stage in compact form: per child-level term one byte a child, its bin. Made once; any model with the same cuts is then
/// scored on a quarter of the memory and without searching, to the same bits.</summary>
internal sealed class CodedStage
{
    private readonly byte[][] codes;

    /// <summary>Codes the children of a stage.</summary>
    /// <param name="children">The table.</param>
    /// <param name="model">The stage model whose cuts are used.</param>
    /// <param name="path">A supported path.</param>
    /// <param name="threads">Largest number of threads, at least 1.</param>
    /// <exception cref="ArgumentException">The model is faulty (<see cref="CompiledStage"/>).</exception>
    public CodedStage(ChildTable children, StageModel model, KernelPath path, int threads)
    {
        Model = model;
        Range = children.RangeOf(model.Stage);
        var stage = new CompiledStage(model, children);
        var (start, length) = Range.GetOffsetAndLength(children.Count);
        var coders = stage.ChildTerms.Select(bound => bound.Term.IsLinear ? null : CodedTerm.Coder(model.Terms[bound.Index])).ToArray();
        codes = [.. coders.Select(coder => coder is null ? [] : GC.AllocateUninitializedArray<byte>(length))];
        var scratch = Enumerable.Range(0, threads).Select(_ => new float[StretchScratch.Length]).ToArray();
        var stretches = (length + StretchScratch.Length - 1) / StretchScratch.Length;
        new WorkTeam(threads, (part, member) =>
        {
            var from = part * StretchScratch.Length;
            var count = Math.Min(StretchScratch.Length, length - from);
            for (var t = 0; t < coders.Length; t++)
            {
                if (coders[t] is not { } coder) continue;
                var column = children.Column(stage.ChildTerms[t].Column).Slice(start + from, count);
                Kernel.Encode(path, coder, column, scratch[member], codes[t].AsSpan(from, count));
            }
        }).Run(stretches, CancellationToken.None);
    }

    /// <summary>The stage model whose cuts were used.</summary>
    public StageModel Model { get; }

    /// <summary>The children of the stage in their table.</summary>
    public Range Range { get; }

    /// <summary>Codes of one child-level term.</summary>
    /// <param name="term">Index among the stage's child-level terms.</param>
    /// <returns>One code per child of the stage; empty where the term is linear in its bins: its own column is then read.</returns>
    public ReadOnlySpan<byte> CodesOf(int term) => codes[term];

    /// <summary>Checks that a model can be scored with these codes.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">Another stage, other indicators, other cuts, or linear where this one is constant; the term is named.</exception>
    public void Check(StageModel model)
    {
        if (model.Stage != Model.Stage) throw new ArgumentException($"The children of stage {Model.Stage.Id()} were coded, not those of stage {model.Stage.Id()}.");
        if (model.Terms.Length != Model.Terms.Length) throw new ArgumentException($"The children were coded for {Model.Terms.Length} terms, the model has {model.Terms.Length}.");
        for (var t = 0; t < model.Terms.Length; t++)
        {
            var (own, other) = (Model.Terms[t], model.Terms[t]);
            var fault = other.Indicator != own.Indicator || other.Level != own.Level ? $"stands where {own.Indicator} was coded"
                : !other.Cuts.AsSpan().SequenceEqual(own.Cuts.AsSpan()) ? "has other cuts than were coded"
                : other.Slopes.IsEmpty != own.Slopes.IsEmpty ? "is linear in one model and constant in the other"
                : null;
            if (fault is not null) throw new ArgumentException($"The term of {other.Indicator} {fault}.");
        }
    }
}
