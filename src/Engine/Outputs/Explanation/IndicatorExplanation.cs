using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One indicator, explained: what the catalogue says of it, and what it adds in a model.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="ModelTitle">Title of the model.</param>
/// <param name="Terms">Its terms in the model, by stage; empty where the model does without it.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Do">What to do with it.</param>
public sealed record IndicatorExplanation(
    Indicator Indicator, LocalText ModelTitle, ImmutableArray<ExplainedTerm> Terms, LocalText Why, LocalText Do)
{
    private static readonly LocalText OutcomeWhy = new(
        "Eine Zielgröße zählt, was eingetreten ist. Sie kann gezählt werden (measure), ist aber nie Teil eines Modells: Sie sagte sich sonst selbst voraus.",
        "An outcome counts what has happened. It can be counted (measure), but is never part of a model: it would predict itself.");

    private static readonly LocalText LeadingWhy = new(
        "Der Wert liegt früh genug vor, um noch zu handeln. Er ist ein Warnzeichen und keine Ursache.",
        "The value is there early enough to act. It is a warning sign and not a cause.");

    private static readonly LocalText LaggingWhy = new(
        "Der Wert hält fest, was geschehen ist: Er hilft zu verstehen, kommt zum Vorbeugen aber spät.",
        "The value records what has happened: it helps to understand, but comes late for prevention.");

    private static readonly LocalText ContactWhy = new(
        " Er zählt den Kontakt mit einem Dienst und nicht den Bedarf: Er wächst mit Aufmerksamkeit und Angebot, eine hohe Zahl kann auch heißen, dass Hilfe ankommt.",
        " It counts contact with a service and not need: it grows with attention and supply, so a high number can also mean that help arrives.");

    private static readonly LocalText OutcomeDo = new(
        "Zeigt ein Stadtteil hohe Zahlen, an den Stufen davor ansetzen: Dort stehen die Warnzeichen.",
        "Where a district has high numbers, begin at the stages before: there are the warning signs.");

    private static readonly LocalText MalleableDo = new(
        "Daran lässt sich arbeiten. Treibt der Indikator einen Hotspot, mit den Diensten vor Ort klären, was dahintersteht, bevor Plätze oder Mittel verteilt werden.",
        "It can be worked on. Where the indicator drives a hotspot, find out with the services on site what is behind it, before places or money are spread.");

    private static readonly LocalText ContextDo = new(
        "Das ist ein Umstand, den kein Dienst kurzfristig ändert. Er sagt, wo Angebote eher gebraucht werden, nicht, was sie leisten sollen.",
        "This is a circumstance that no service changes soon. It says where help is more likely to be needed, not what help has to do.");

    /// <summary>Explains an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="model">The model in which it may have terms.</param>
    /// <returns>The explanation.</returns>
    public static IndicatorExplanation Of(Indicator indicator, RiskModel model)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(model);
        var terms = from stage in model.Stages
                    from term in stage.Terms
                    where term.Indicator == indicator.Id
                    select ExplainedTerm.Of(stage.Stage, term);
        return new IndicatorExplanation(
            indicator, model.Title, [.. terms],
            WhyOf(indicator),
            indicator.Outcome ? OutcomeDo : indicator.Malleable ? MalleableDo : ContextDo);
    }

    private static LocalText WhyOf(Indicator indicator)
    {
        var why = indicator.Outcome ? OutcomeWhy : indicator.Leading ? LeadingWhy : LaggingWhy;
        return indicator.Contact ? new(why.German + ContactWhy.German, why.English + ContactWhy.English) : why;
    }
}
