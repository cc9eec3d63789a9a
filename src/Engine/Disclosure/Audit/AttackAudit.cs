using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The front door of the audit: plays a reader who attacks exactly the bytes that were written, before they are published.</summary>
/// <remarks>
/// <para>
/// The reader knows the rules, every shown row, all sums (stages to all stages, districts to boroughs to the city, groups to all), that numbers are whole and not negative and that a
/// protected row has at least one child. He may be the single child of a protected row, and he holds every earlier publication: what was shown there within one child of what is
/// protected now counts as known to him. He does not know which protected rows are protected on their own account. For each of those the interval that he can prove of the count (where it is not 0)
/// and of the complement has to be at least as wide as the minimum count.
/// </para>
/// <para>
/// Independent of the code that decides what is hidden: it shares neither a rule nor an algorithm with it. A width counts as proved where two solutions in whole numbers that far apart were
/// found; what can not be decided fails. Where shown numbers are rounded, the rates are not looked at.
/// </para>
/// </remarks>
public static class AttackAudit
{
    /// <summary>Attacks what was written.</summary>
    /// <param name="folder">Folder with the files of the quarter, complete.</param>
    /// <param name="table">What the store is about to keep of the quarter.</param>
    /// <param name="earlier">Earlier publications as they were published: other quarters, and versions of this one.</param>
    /// <param name="truth">What the run knows.</param>
    /// <param name="limits">What is asked for.</param>
    /// <returns>What was found; the folder is left as it is.</returns>
    public static AuditResult Run(string folder, SafeTable table, ImmutableArray<PublishedQuarter> earlier, AuditTruth truth, AuditLimits limits)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(limits);
        var cells = new CellTable(WrittenFolder.Read(folder));
        ImmutableArray<HeldPublication> held = limits.EarlierPublications
            ? [.. earlier.Select(HeldPublication.Of).Where(h => h.ComparisonKey == truth.ComparisonKey)]
            : [];
        var attack = new PublicationAttack(cells, held, truth, limits);
        var result = attack.Run();
        var programmes = result.Programmes;
        var failures = result.Failures.AddRange(FileAgreement.Check(folder, cells, table, held, limits));
        var present = new HeldPublication(truth.Quarter, truth.ComparisonKey, cells.Cells);
        var attacked = held.Where(h => !limits.AreLooserThan(h.Limits)).ToArray();
        var found = new (ImmutableArray<AuditFailure> Failures, long Programmes, bool Decided)[attacked.Length];
        Parallel.For(0, attacked.Length, p =>
        {
            var backwards = new EarlierAttack(attacked[p], limits);
            var failed = backwards.Run(present, held.Where(h => h != attacked[p]));
            found[p] = (failed, backwards.Programmes, backwards.IsDecided);
        });
        foreach (var (failed, solved, _) in found)
        {
            failures = failures.AddRange(failed);
            programmes += solved;
        }

        ImmutableArray<Quarter> undecided = [.. attacked.Where((_, p) => !found[p].Decided).Select(h => h.Quarter).Distinct().Order()];
        var recovered = StatisticsAttack.Run(folder, cells, attack, limits);
        return result with { Failures = failures.AddRange(recovered), Recovered = recovered.Length, Programmes = programmes, Undecided = undecided };
    }

    /// <summary>Attacks what was written, and stops the run where something can be found out.</summary>
    /// <param name="folder">Folder with the files of the quarter, complete.</param>
    /// <param name="table">What the store is about to keep of the quarter.</param>
    /// <param name="earlier">Earlier publications as they were published.</param>
    /// <param name="truth">What the run knows.</param>
    /// <param name="limits">What is asked for.</param>
    /// <returns>What was found: nothing.</returns>
    /// <exception cref="RunStoppedException">Something can be found out (<see cref="StopReason.PublicationRefused"/>); the findings say from what.</exception>
    public static AuditResult Require(string folder, SafeTable table, ImmutableArray<PublishedQuarter> earlier, AuditTruth truth, AuditLimits limits)
    {
        var result = Run(folder, table, earlier, truth, limits);
        return result.Passed ? result : throw new RunStoppedException(
            StopReason.PublicationRefused, [.. result.Failures.Select(f => f.ToFinding()).DistinctBy(f => f.Message(Language.German)).Take(MostFindings)]);
    }

    /// <summary>The same for a quarter of the run, under its settings.</summary>
    /// <param name="folder">Folder with the files of the quarter, complete.</param>
    /// <param name="table">What the store is about to keep of the quarter.</param>
    /// <param name="raw">The quarter before protection.</param>
    /// <returns>What was found: nothing.</returns>
    /// <exception cref="RunStoppedException">Something can be found out (<see cref="StopReason.PublicationRefused"/>); the findings say from what.</exception>
    internal static AuditResult Require(string folder, SafeTable table, RawQuarter raw)
    {
        ImmutableArray<AreaCounts> counts = raw.Settings.Extracts.Any(e => e.ChildLevel) ? [.. raw.Counts, .. raw.GroupCounts] : [];
        return Require(folder, table, raw.Publications, new AuditTruth(raw.Quarter, table.ComparisonKey, counts), AuditLimits.Of(raw.Settings.Publication));
    }

    /// <summary>So many findings are told: one is enough to refuse, and the others mostly have the same cause.</summary>
    private const int MostFindings = 20;
}
