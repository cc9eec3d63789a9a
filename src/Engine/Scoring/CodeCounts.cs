using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>Per district and child-level term how many children of a stage have each code: all that the sums of what terms add depend on, whatever the scores are.</summary>
internal sealed class CodeCounts
{
    private readonly int[] counts;
    private readonly int terms;

    /// <summary>Counts the codes.</summary>
    /// <param name="children">The table.</param>
    /// <param name="coded">The children of one stage, coded.</param>
    /// <param name="stage">The stage model they were coded for, bound to the table.</param>
    /// <param name="threads">Largest number of threads, at least 1.</param>
    public CodeCounts(ChildTable children, CodedStage coded, CompiledStage stage, int threads)
    {
        terms = stage.ChildTerms.Length;
        counts = new int[children.Districts.Length * terms * CodedTerm.TableSize];
        var start = coded.Range.GetOffsetAndLength(children.Count).Offset;
        new WorkTeam(threads, (district, _) =>
        {
            var (from, length) = children.RangeOf(stage.Model.Stage, district).GetOffsetAndLength(children.Count);
            for (var t = 0; t < terms; t++)
            {
                var own = counts.AsSpan(((district * terms) + t) * CodedTerm.TableSize, CodedTerm.TableSize);
                if (coded.CodesOf(t).IsEmpty) continue;
                foreach (var code in coded.CodesOf(t).Slice(from - start, length)) own[code]++;
            }
        }).Run(children.Districts.Length, CancellationToken.None);
    }

    /// <summary>Children of one district by code.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="term">Index among the stage's child-level terms.</param>
    /// <returns><see cref="CodedTerm.TableSize"/> numbers; zeros where the term is linear in its bins.</returns>
    public ReadOnlySpan<int> Of(int district, int term) => counts.AsSpan(((district * terms) + term) * CodedTerm.TableSize, CodedTerm.TableSize);
}
