using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Changes a model by hand, one term at a time, and says so where the points come from.</summary>
/// <remarks>Intercept, threshold and the value at which district-level terms are held stay as they are: the share that is flagged may move, which is the purpose of most changes.</remarks>
public static class ModelEditing
{
    private const int LongestReason = 300;

    private const int FewestBinsSmoothed = 3;

    /// <summary>Whether a text can stand as a reason.</summary>
    /// <param name="reason">The text.</param>
    /// <returns>True with 1 to 300 characters, not all of them blank, none of them a control character.</returns>
    public static bool IsReason(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return !string.IsNullOrWhiteSpace(reason) && reason.Length <= LongestReason && !reason.Any(char.IsControl) && IsWhole(reason);
    }

    /// <summary>Changes one term.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">Name of its file, for findings.</param>
    /// <param name="stage">Word of the stage, such as <c>lower-secondary</c>.</param>
    /// <param name="indicator">Id of the term's indicator.</param>
    /// <param name="change">What is done to it.</param>
    /// <param name="reason">Why; see <see cref="IsReason"/>.</param>
    /// <returns>The model with the next version number and the hash of its file as <see cref="ModelWriter"/> writes it, and the record of the change. The source of a changed term says that it
    /// was changed by hand, how and why.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    /// <exception cref="RunStoppedException">There is no such stage or term, or the change cannot be made or changes nothing (<see cref="StopReason.InputRefused"/>).</exception>
    public static (RiskModel Model, ModelEdit Edit) Apply(RiskModel model, string file, string stage, string indicator, TermChange change, string reason)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(change);
        if (!IsReason(reason)) throw new ArgumentException("A change by hand needs a reason.", nameof(reason));
        if (model.Version == int.MaxValue) throw Stopped(EditFindings.LastVersion, file, Word(int.MaxValue));
        var own = model.Stages.FirstOrDefault(s => s.Stage.Id() == stage) ?? throw Unknown(EditFindings.UnknownStage, file, [stage], [.. model.Stages.Select(s => s.Stage.Id())]);
        var term = own.Terms.FirstOrDefault(t => t.Indicator == indicator)
            ?? throw Unknown(EditFindings.UnknownTerm, file, [indicator, stage], [.. own.Terms.Select(t => t.Indicator)]);
        var terms = change.Kind == TermChange.Remove.Kind ? own.Terms.Remove(term) : own.Terms.Replace(term, Changed(term, file, change, reason));
        var changed = model with { Version = model.Version + 1, Stages = model.Stages.Replace(own, own with { Terms = terms }) };
        var edit = new ModelEdit(own.Stage, indicator, change.Kind, reason, change.Detail);
        return (changed with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(ModelWriter.Write(changed))) }, edit);
    }

    private static Term Changed(Term term, string file, TermChange change, string reason)
    {
        if (!term.Slopes.IsEmpty) throw Stopped(EditFindings.LinearTerm, file, term.Indicator);
        var fewest = change == TermChange.Smooth ? FewestBinsSmoothed : change.Direction != 0 ? 2 : 1;
        if (term.Scores.Length < fewest) throw Stopped(EditFindings.TooFewBins, file, term.Indicator, Word(term.Scores.Length), Word(fewest));
        var shaped = change switch
        {
            { Direction: not 0 } => TermShaping.Monotone(term, change.Direction),
            { Kind: "smooth" } => TermShaping.Smoothed(term),
            _ => TermShaping.Capped(term, change.Lowest, change.Highest),
        };
        if (shaped.Scores.SequenceEqual(term.Scores) && shaped.Missing.Equals(term.Missing)) throw Stopped(EditFindings.NothingChanged, file, term.Indicator);
        return shaped with { Source = Told(term.Source, change, reason) };
    }

    private static LocalText Told(LocalText source, TermChange change, string reason)
    {
        var (german, english) = change switch
        {
            { Direction: > 0 } => ("steigend gemacht", "made to rise"),
            { Direction: < 0 } => ("fallend gemacht", "made to fall"),
            { Kind: "smooth" } => ("geglättet", "smoothed"),
            _ => ($"begrenzt auf {change.Detail}", $"capped at {change.Detail}"),
        };
        return new($"{source.German}; danach von Hand {german}: {reason}", $"{source.English}; then {english} by hand: {reason}");
    }

    private static RunStoppedException Unknown(FindingKind kind, string file, string[] words, ImmutableArray<string> known) =>
        Stopped(kind, file, [ModelText.Shown(words[0]), .. words[1..], ModelText.Suggestion(words[0], known), known.IsEmpty ? "–" : string.Join(", ", known)]);

    private static RunStoppedException Stopped(FindingKind kind, string file, params string[] arguments) =>
        new(StopReason.InputRefused, [Finding.At(kind, file, 0, "", [.. arguments])]);

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether no half of a pair of UTF-16 units stands alone, which no file could hold.</summary>
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
