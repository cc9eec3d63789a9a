namespace EarlyWarning.Learning;

/// <summary>The measures of several models on the same examples and on the same bootstrap replicates of them, so that differences between models have intervals too.</summary>
internal sealed class QualityReplicates
{
    private readonly Quality[] own;
    private readonly Quality[][] replicates;

    /// <summary>Measures models.</summary>
    /// <param name="models">The models' ranked examples, the same examples each.</param>
    /// <param name="weights">What is drawn.</param>
    /// <param name="count">Number of replicates.</param>
    /// <param name="capacity">Share of the examples that get a place.</param>
    /// <param name="threads">Number of threads; decides nothing but the time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public QualityReplicates(IReadOnlyList<RankedExamples> models, BootstrapWeights weights, int count, double capacity, int threads, CancellationToken cancel)
    {
        own = [.. models.Select(m => Measured(m, [], new int[2 * m.Atoms], capacity))];
        replicates = [.. models.Select(_ => new Quality[count])];
        var largest = models.Max(m => m.Atoms);
        Parallel.For(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel },
            () => (Weights: new int[weights.Count], Counts: new int[2 * largest]),
            (replicate, _, room) =>
            {
                weights.Fill(replicate, room.Weights);
                for (var m = 0; m < models.Count; m++)
                {
                    replicates[m][replicate] = Measured(models[m], room.Weights, room.Counts.AsSpan(0, 2 * models[m].Atoms), capacity);
                }

                return room;
            },
            _ => { });
    }

    /// <summary>One measure of one model with its interval.</summary>
    /// <param name="model">Index of the model.</param>
    /// <param name="measure">Chooses the measure.</param>
    /// <returns>The figure.</returns>
    public Estimate Of(int model, Func<Quality, double> measure) => PercentileInterval.Of(measure(own[model]), replicates[model].Select(measure));

    /// <summary>The difference of one measure between two models with its interval.</summary>
    /// <param name="model">Index of the model.</param>
    /// <param name="other">Index of the one subtracted.</param>
    /// <param name="measure">Chooses the measure.</param>
    /// <returns>The figure.</returns>
    public Estimate Difference(int model, int other, Func<Quality, double> measure) => PercentileInterval.Of(
        measure(own[model]) - measure(own[other]), replicates[model].Zip(replicates[other], (a, b) => measure(a) - measure(b)));

    private static Quality Measured(RankedExamples model, ReadOnlySpan<int> weights, Span<int> counts, double capacity)
    {
        model.CountInto(weights, counts);
        return Quality.Of(model, counts, capacity);
    }
}
