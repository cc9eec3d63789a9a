using System.Runtime.CompilerServices;

namespace EarlyWarning.Learning;

/// <summary>All measures of one model on one set of examples; NaN where a measure is not defined.</summary>
/// <remarks>
/// <para>ROC AUC: the probability that an example with the outcome ranks above one without, ties one half (Mann and Whitney 1947); from whole numbers, so exact. Average precision: Σ (share of the outcomes
/// found at a tie) × (precision behind it) (Davis and Goadrich 2006 give the reason not to interpolate). Places at the capacity are capacity × examples, not rounded; a tie at the border gets
/// the rest in equal parts. Sensitivity at a false-positive rate is read from the ROC curve, straight inside a tie. Brier (1950). Expected calibration error: ten bins of equal size in the
/// order of the scores, a tie whole in the bin of its middle (Nixon et al. 2019).</para>
/// <para>Checked against slow definitions written another way, with ties, weights and one class only.</para>
/// </remarks>
internal readonly record struct Quality(
    double RocAuc, double PrAuc, double Precision, double Recall, double Lift, double SensitivityAtTenPercent, double Brier, double LogLoss, double CalibrationError)
{
    /// <summary>Bins of the expected calibration error.</summary>
    public const int Bins = 10;

    /// <summary>The false-positive rate at which sensitivity is read.</summary>
    public const double FalsePositiveRate = 0.1;

    /// <summary>Number of measures.</summary>
    public const int Measures = 9;

    /// <summary>One measure.</summary>
    /// <param name="index">0 to 8, in the order of the record.</param>
    public double this[int index] => index switch
    {
        0 => RocAuc, 1 => PrAuc, 2 => Precision, 3 => Recall, 4 => Lift, 5 => SensitivityAtTenPercent, 6 => Brier, 7 => LogLoss, _ => CalibrationError,
    };

    /// <summary>Measures counts.</summary>
    /// <param name="ranked">The ranked examples.</param>
    /// <param name="counts">Two counts per atom (<see cref="RankedExamples.CountInto(ReadOnlySpan{int}, Span{int})"/>).</param>
    /// <param name="capacity">Share of the examples that get a place, 0 to 1.</param>
    /// <returns>The measures.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Quality Of(RankedExamples ranked, ReadOnlySpan<int> counts, double capacity)
    {
        var (without, with) = (0L, 0L);
        for (var i = 0; i < counts.Length; i += 2)
        {
            without += counts[i];
            with += counts[i + 1];
        }

        var endsTie = ranked.EndsTie;
        var places = capacity * (with + without);
        var permitted = FalsePositiveRate * without;
        var (foundWith, foundWithout, tieWith, tieWithout) = (0L, 0L, 0L, 0L);
        var (concordantTwice, precisions, reached, sensitivity) = (0.0, 0.0, 0.0, 0.0);
        for (var atom = 0; atom < endsTie.Length; atom++)
        {
            tieWithout += counts[2 * atom];
            tieWith += counts[(2 * atom) + 1];
            if (!endsTie[atom]) continue;
            if (tieWith > 0)
            {
                // Only those with the outcome add anything here; few ties reach across a border, so few divisions are done.
                var (found, all) = (foundWith + tieWith, foundWith + tieWith + foundWithout + tieWithout);
                concordantTwice += (double)tieWith * ((2 * (without - foundWithout)) - tieWithout);
                precisions += tieWith * ((double)found / all);
                if (foundWith + foundWithout < places) reached += all <= places ? tieWith : tieWith * ((places - (foundWith + foundWithout)) / (tieWith + tieWithout));
                if (foundWithout + tieWithout <= permitted) sensitivity += tieWith;
                else if (foundWithout <= permitted) sensitivity += tieWith * ((permitted - foundWithout) / tieWithout);
            }

            foundWith += tieWith;
            foundWithout += tieWithout;
            (tieWith, tieWithout) = (0, 0);
        }

        var (brier, loss, error) = ranked.HasRisks ? OfRisks(ranked, counts, with + without) : (double.NaN, double.NaN, double.NaN);
        return new(
            concordantTwice / (2.0 * with * without), precisions / with, reached / places, reached / with, reached / places / ((double)with / (with + without)),
            without == 0 ? double.NaN : sensitivity / with, brier, loss, error);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Brier, double LogLoss, double CalibrationError) OfRisks(RankedExamples ranked, ReadOnlySpan<int> counts, long all)
    {
        var risks = ranked.Risks;
        var lossWith = ranked.LossWith;
        var lossWithout = ranked.LossWithout;
        var (squares, losses, error, difference) = (0.0, 0.0, 0.0, 0.0);
        var (before, bin) = (0L, 1L);
        for (var atom = 0; atom < risks.Length; atom++)
        {
            long without = counts[2 * atom], with = counts[(2 * atom) + 1];
            var size = with + without;
            if (size == 0) continue;
            var risk = risks[atom];
            squares += (with * ((1 - risk) * (1 - risk))) + (without * (risk * risk));
            losses += (with * lossWith[atom]) + (without * lossWithout[atom]);

            // The middle of the atom lies behind the bin's end: the bin is done.
            while (((2 * before) + size) * Bins >= bin * 2 * all)
            {
                error += Math.Abs(difference);
                difference = 0;
                bin++;
            }

            difference += (size * risk) - with;
            before += size;
        }

        return (squares / all, losses / all, (error + Math.Abs(difference)) / all);
    }
}
