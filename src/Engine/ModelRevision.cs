using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Changes one term of a model file by hand, and carries its card on.</summary>
public static class ModelRevision
{
    /// <summary>Writes the changed model, and its card where it has one of its own.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="settings">Checked settings with indicators of their own; null for the catalogue that is shipped.</param>
    /// <param name="language">The language that comes first in the card.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="RunStoppedException">The model cannot be read (<see cref="StopReason.InputMissing"/>) or is faulty (<see cref="StopReason.SettingsFaulty"/>), the change cannot be made
    /// (<see cref="StopReason.InputRefused"/>), or the output is there already, has another ending or cannot be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    /// <remarks>Nothing is ever replaced: the model that was changed stays as it is.</remarks>
    public static ModelRevisionReport Execute(ModelRevisionRequest request, RunSettings? settings, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);
        var catalogue = settings?.Indicators ?? ShippedCatalogue.Catalogue;
        var name = Path.GetFileName(request.Output);
        if (!request.Output.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) throw Stopped(EditFindings.OutputName, name);
        var cards = ModelCardFiles.PathsFor(request.Output);
        if (cards.Append(request.Output).Any(Path.Exists)) throw Stopped(EditFindings.OutputThere, name);

        var shipped = request.Model == QuarterlyComparison.Checklist;
        var model = shipped ? ModelFile.Checklist(catalogue) : ModelFile.Load(request.Model, catalogue);
        var (changed, edit) = ModelEditing.Apply(model, Path.GetFileName(request.Model), request.Stage, request.Term, request.Change, request.Reason);
        var (card, findings) = ModelCardFiles.Beside(shipped ? null : request.Model, model);
        var carried = card is null ? null : card with { Edits = card.Edits.Add(edit) };
        ModelCardFiles.WriteWithModel(request.Output, changed, carried, catalogue, settings?.OutputAccess ?? OutputAccess.Owner, language);
        return new(request.Output, card is null ? [] : cards, ModelComparison.Between(model, changed), edit, findings);
    }

    private static RunStoppedException Stopped(FindingKind kind, string name) => new(StopReason.OutputNotWritten, [Finding.At(kind, name, 0, "")]);
}

/// <summary>One change of a model by hand.</summary>
/// <param name="Model">The model file, or the word <c>checklist</c> for the model that is shipped.</param>
/// <param name="Stage">Word of the stage.</param>
/// <param name="Term">Id of the term's indicator.</param>
/// <param name="Change">What is done to it.</param>
/// <param name="Reason">Why; see <see cref="ModelEditing.IsReason"/>.</param>
/// <param name="Output">The new model file, ending in <c>.json</c>; neither it nor a card of its name may be there.</param>
public sealed record ModelRevisionRequest(string Model, string Stage, string Term, TermChange Change, string Reason, string Output);

/// <summary>What a change by hand wrote.</summary>
/// <param name="File">The new model file.</param>
/// <param name="Cards">Its cards; empty where the model had none of its own.</param>
/// <param name="Comparison">The model before and after.</param>
/// <param name="Edit">The change as the card records it.</param>
/// <param name="Findings">What is to be said about a card that could not be carried on.</param>
public sealed record ModelRevisionReport(string File, ImmutableArray<string> Cards, ModelComparison Comparison, ModelEdit Edit, ImmutableArray<Finding> Findings);
