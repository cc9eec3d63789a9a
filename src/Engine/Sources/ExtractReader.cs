using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Reads the extracts of a run: CSV files in, columns, receipts and findings out.</summary>
/// <remarks>
/// Only the columns that the settings name are ever looked at. What is stated about separator, encoding and decimal sign holds, and a file
/// that contradicts it is refused; what is not stated is detected. Nothing is guessed about a value: a cell that is not exactly what was
/// expected is emptied with a finding, and a row that lacks its key, its district or a valid date is set aside with one.
/// For every extract the rows read are the rows used and the rows set aside.
/// </remarks>
public static class ExtractReader
{
    /// <summary>Row and cell findings that accompany the faults of a refused extract.</summary>
    private const int FindingsShown = 100;

    /// <summary>Reads all extracts for one quarter, several at a time.</summary>
    /// <param name="settings">The settings; a file is looked for relative to the folder of the settings file.</param>
    /// <param name="quarter">The quarter computed.</param>
    /// <param name="progress">Told the rows read of an extract every now and then, by one thread at a time; may be null.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>The rows used, one receipt per extract and all findings, in the order of the settings whatever finished first.</returns>
    /// <exception cref="RunStoppedException">A file is missing or unreadable (<see cref="StopReason.InputMissing"/>), or extracts are refused
    /// (<see cref="StopReason.InputRefused"/>); the exception holds the faults of all extracts.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Intake ReadAll(RunSettings settings, Quarter quarter, Action<RunProgress>? progress, CancellationToken cancel) =>
        Together(settings, ReadEach(settings, quarter, progress, cancel));

    /// <summary>Reads all extracts, and tells the faults of each instead of throwing them.</summary>
    /// <returns>One outcome per extract, in the order of the settings.</returns>
    internal static ExtractOutcome[] ReadEach(RunSettings settings, Quarter quarter, Action<RunProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var extracts = settings.Extracts;
        var outcomes = new ExtractOutcome[extracts.Length];
        var failures = new ExceptionDispatchInfo?[extracts.Length];
        var reporting = new Lock();
        Parallel.For(0, extracts.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            Action<long, long>? report = progress is null ? null : (rows, total) =>
            {
                lock (reporting) progress(new RunProgress(quarter, RunStep.Reading, extracts[i].Id, rows) { Total = total });
            };
            try
            {
                outcomes[i] = new ExtractPass(settings, extracts[i], quarter, report, cancel).Read();
            }
#pragma warning disable CA1031 // Rethrown below as it was thrown; the loop would wrap it.
            catch (Exception e)
            {
                failures[i] = ExceptionDispatchInfo.Capture(e);
            }
#pragma warning restore CA1031
        });

        Array.Find(failures, f => f is not null)?.Throw();
        return outcomes;
    }

    /// <summary>Everything that was read.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="outcomes">One per extract, in the order of the settings.</param>
    /// <returns>The rows, receipts and findings.</returns>
    /// <exception cref="RunStoppedException">Extracts are missing or refused.</exception>
    internal static Intake Together(RunSettings settings, ExtractOutcome[] outcomes)
    {
        StopWhereFaulty(outcomes);
        ImmutableArray<ChildExtract> children = [.. outcomes.Select(o => o.Children).OfType<ChildExtract>()];
        var (shares, notes) = SchildShares.Of(settings, children);
        return new Intake(
            children,
            [.. outcomes.Select(o => o.Districts).OfType<DistrictExtract>()],
            [.. outcomes.Select(o => o.Children?.Receipt ?? o.Districts!.Receipt)],
            [.. outcomes.SelectMany(o => o.Findings), .. notes]) { Shares = shares };
    }

    private static void StopWhereFaulty(ExtractOutcome[] outcomes)
    {
        var faulty = outcomes.Where(o => o.Reason is not null).ToList();
        if (faulty.Count == 0) return;
        var reason = faulty.Exists(o => o.Reason == StopReason.InputMissing) ? StopReason.InputMissing : StopReason.InputRefused;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var outcome in faulty)
        {
            findings.AddRange(outcome.Findings.Where(f => f.Kind.Severity == Severity.Stop));
            findings.AddRange(outcome.Findings.Where(f => f.Kind.Severity is Severity.RowSetAside or Severity.CellEmptied).Take(FindingsShown));
        }

        throw new RunStoppedException(reason, findings.ToImmutable());
    }
}
