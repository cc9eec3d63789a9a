using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>Folds for choosing a penalty: whole schools (or districts), so that what is known of a school does not pass for knowledge of its children.</summary>
internal static class GroupFolds
{
    /// <summary>Deals rows out to folds.</summary>
    /// <param name="groups">Group per row; 0 where not known: such rows are dealt one by one.</param>
    /// <param name="outcomes">Outcome per row; rows without group are dealt evenly by it.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="key">Key of the draws.</param>
    /// <returns>Fold per row, from 0. Where fewer groups than folds are known, rows are dealt one by one.</returns>
    /// <remarks>Groups go, the largest first, to the fold with the fewest rows; equal sizes by a drawn number.</remarks>
    public static int[] Of(int[] groups, bool[] outcomes, int folds, ulong key)
    {
        var sizes = groups.Where(g => g > 0).CountBy(g => g).OrderByDescending(g => g.Value).ThenBy(g => Philox.Mix(key ^ (uint)g.Key)).ToArray();
        var foldOf = new Dictionary<int, int>();
        var load = new int[folds];
        foreach (var (group, size) in sizes.Length >= folds ? sizes : [])
        {
            var least = Array.IndexOf(load, load.Min());
            foldOf[group] = least;
            load[least] += size;
        }

        var result = new int[groups.Length];
        foreach (var outcome in new[] { false, true })
        {
            int[] alone = [.. Enumerable.Range(0, groups.Length).Where(row => outcomes[row] == outcome && !foldOf.ContainsKey(groups[row])).OrderBy(row => Philox.Mix(key + (ulong)row))];
            for (var i = 0; i < alone.Length; i++) result[alone[i]] = i % folds;
        }

        for (var row = 0; row < result.Length; row++)
        {
            if (foldOf.TryGetValue(groups[row], out var fold)) result[row] = fold;
        }

        return result;
    }
}
