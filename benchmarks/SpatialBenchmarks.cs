using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>9,999 conditional permutations, which serve Gi, Gi* and local Moran, without replacement, per path on all cores.</summary>
/// <remarks>Ratio is to the scalar definition.</remarks>
[MemoryDiagnoser]
public class PermutationBenchmarks
{
    private ImmutableArray<DistrictCode> codes;
    private ImmutableArray<ImmutableArray<int>> neighbours;
    private double[] values = null!;

    [Params(450, 5_000)]
    public int Districts { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        (codes, neighbours) = (SpatialSetting.Codes(Districts), SpatialSetting.Honeycomb(Districts));
        values = SpatialSetting.Rates(Districts);
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<PermutedNeighbours> ScalarPath() => Run(KernelPath.Scalar);

    [Benchmark]
    public ImmutableArray<PermutedNeighbours> Vector256Path() => Run(KernelPath.Vector256);

    [Benchmark]
    public ImmutableArray<PermutedNeighbours> Vector512Path() => Run(KernelPath.Vector512);

    private ImmutableArray<PermutedNeighbours> Run(KernelPath path)
    {
        if (!Kernel.Supports(path)) throw new NotSupportedException($"This processor does not support the path {path}.");
        return NeighbourPermutation.Test(codes, values, neighbours, NeighbourPermutation.DefaultPermutations, NeighbourPermutation.DefaultPermutations, 1, path, Environment.ProcessorCount);
    }
}

/// <summary>The scan statistic with 999 simulations over 281 districts: rare cases among a million, and a city of 62,629 children.</summary>
[MemoryDiagnoser]
public class ScanBenchmarks
{
    private ImmutableArray<ScanArea> rare;
    private ImmutableArray<ScanArea> city;

    [GlobalSetup]
    public void Prepare() => (rare, city) = (SpatialSetting.Scan(281, 3_764, 0.00056), SpatialSetting.Scan(281, 230, 0.15));

    [Benchmark]
    public ScanResult PoissonRare() => CircularScan.Search(rare, ScanModel.Poisson, 0.5, CircularScan.DefaultSimulations, 1);

    [Benchmark]
    public ScanResult BernoulliRare() => CircularScan.Search(rare, ScanModel.Bernoulli, 0.5, CircularScan.DefaultSimulations, 1);

    [Benchmark]
    public ScanResult BernoulliCity() => CircularScan.Search(city, ScanModel.Bernoulli, 0.25, CircularScan.DefaultSimulations, 1);
}
