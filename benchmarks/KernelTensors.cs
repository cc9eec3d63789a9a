using System.Numerics.Tensors;
using EarlyWarning.Population;
using EarlyWarning.Scoring;

namespace EarlyWarning.Benchmarks;

/// <summary>What one would write with the library's vector operations and nothing else: per cut a subtraction, a sign and a product, over blocks of a column.</summary>
/// <remarks>A term is half its steps' sum plus, per cut, half a step with the sign of x − cut. A missing value is moved below a lowest cut of its own, whose step leads from the
/// missing score to the first bin's. Sums are rounded otherwise than the kernel's; the two agree within 1e-4.</remarks>
internal sealed class KernelTensors
{
    private const int Block = 4096;

    private const float BelowAll = -1e30f;

    private static readonly float[] Ones = [.. Enumerable.Repeat(1f, Block)];

    private readonly ChildTable children;
    private readonly (int Column, float[] Cuts, float[] HalfSteps)[] terms;
    private readonly float start;
    private readonly float[][] scratch;
    private readonly WorkTeam team;
    private float[] wanted = [];

    public KernelTensors(ChildTable children, StageModel stage, int threads)
    {
        this.children = children;
        var compiled = new CompiledStage(stage, children);
        terms = [.. compiled.ChildTerms.Select(bound =>
        {
            float[] levels = [bound.Term.Missing, .. bound.Term.Scores];
            return (bound.Column, (float[])[BelowAll / 2, .. bound.Term.Cuts], Enumerable.Range(1, levels.Length - 1).Select(i => (levels[i] - levels[i - 1]) / 2).ToArray());
        })];
        start = compiled.Start + compiled.ChildTerms.Select((bound, t) => bound.Term.Missing + terms[t].HalfSteps.Sum()).Sum();
        scratch = [.. Enumerable.Range(0, threads).Select(_ => new float[2 * Block])];
        team = new WorkTeam(threads, Score);
    }

    public void Risks(float[] risks)
    {
        wanted = risks;
        team.Run((children.Count + Block - 1) / Block, CancellationToken.None);
    }

    private void Score(int part, int member)
    {
        var from = part * Block;
        var count = Math.Min(Block, children.Count - from);
        var sums = wanted.AsSpan(from, count);
        var values = scratch[member].AsSpan(0, count);
        var signs = scratch[member].AsSpan(Block, count);
        sums.Fill(start);
        foreach (var (column, cuts, halfSteps) in terms)
        {
            TensorPrimitives.MaxNumber(children.Column(column).Slice(from, count), BelowAll, values);
            for (var c = 0; c < cuts.Length; c++)
            {
                TensorPrimitives.Subtract(values, cuts[c], signs);
                TensorPrimitives.CopySign(Ones.AsSpan(0, count), signs, signs);
                TensorPrimitives.MultiplyAdd(signs, halfSteps[c], sums, sums);
            }
        }

        TensorPrimitives.Sigmoid(sums, sums);
    }
}
