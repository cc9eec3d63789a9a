using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>The made-up maps that all spatial benchmarks share; seeded.</summary>
internal static class SpatialSetting
{
    public const int Seed = 20;

    public static ImmutableArray<DistrictCode> Codes(int districts) => [.. Enumerable.Range(0, districts).Select(d => new DistrictCode($"{d:00000}"))];

    /// <summary>Districts in rows like the cells of a honeycomb: six neighbours inside, fewer at the edge.</summary>
    public static ImmutableArray<ImmutableArray<int>> Honeycomb(int districts)
    {
        var width = (int)Math.Ceiling(Math.Sqrt(districts));
        return
        [
            .. Enumerable.Range(0, districts).Select(i =>
            {
                var (row, column) = (i / width, i % width);
                var shift = row & 1;
                (int Row, int Column)[] around =
                [
                    (row, column - 1), (row, column + 1),
                    (row - 1, column - 1 + shift), (row - 1, column + shift), (row + 1, column - 1 + shift), (row + 1, column + shift),
                ];
                return around.Where(cell => cell.Row >= 0 && cell.Column >= 0 && cell.Column < width).Select(cell => (cell.Row * width) + cell.Column)
                    .Where(j => j < districts).Order().ToImmutableArray();
            }),
        ];
    }

    /// <summary>Districts with about so many children at random places of a square; each child is counted with the same chance.</summary>
    public static ImmutableArray<ScanArea> Scan(int districts, int children, double rate)
    {
        var random = new Random(Seed);
        return
        [
            .. Codes(districts).Select(code =>
            {
                var size = random.Next(children / 2, 3 * children / 2);
                var count = Enumerable.Range(0, size).Count(_ => random.NextDouble() < rate);
                return new ScanArea(code, random.NextDouble(), random.NextDouble(), 0, count, size);
            }),
        ];
    }

    /// <summary>Rates between 0.05 and 0.25.</summary>
    public static double[] Rates(int districts)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, districts).Select(_ => 0.05 + (0.2 * random.NextDouble()))];
    }
}
