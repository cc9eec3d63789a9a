using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Classes, steps and names in the words of the workbook.</summary>
/// <param name="content">The run.</param>
internal sealed class WorkbookWords(OutputContent content)
{
    /// <summary>Language of the workbook.</summary>
    public Language Language { get; } = content.Settings.Language;

    /// <summary>A text in the language of the workbook.</summary>
    public string T(LocalText text) => text.In(Language);

    /// <summary>A text with its placeholders filled.</summary>
    public string T(LocalText text, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, text.In(Language), arguments);

    /// <summary>Kind of an area.</summary>
    public string Kind(AreaKind kind) => T(kind switch { AreaKind.District => ReportTexts.District, AreaKind.Borough => ReportTexts.Borough, _ => ReportTexts.City });

    /// <summary>Name of a stage.</summary>
    public string Stage(Stage stage) => stage.Label().In(Language);

    /// <summary>Name of a domain.</summary>
    public string Domain(Domain domain) => T(domain switch { Vocabulary.Domain.School => ReportTexts.School, Vocabulary.Domain.Health => ReportTexts.Health, _ => ReportTexts.Youth });

    /// <summary>The indicator with an id; null where the catalogue lacks it.</summary>
    public Indicator? Indicator(string id) => content.Settings.Indicators.PositionOf(id) < 0 ? null : content.Settings.Indicators[id];

    /// <summary>Label of an indicator; its id where the catalogue lacks it.</summary>
    public string Label(string id) => Indicator(id)?.Label.In(Language) ?? id;

    /// <summary>Label of an indicator that stands as a driver; one that counts contact with a service says so.</summary>
    public string DriverLabel(string id) => Indicator(id)?.DriverLabel.In(Language) ?? id;

    /// <summary>What the rule says.</summary>
    public string Verdict(Verdict verdict) => T(verdict switch
    {
        Districts.Verdict.AssuredHotspot => ReportTexts.VerdictHotspot,
        Districts.Verdict.Conspicuous => ReportTexts.VerdictConspicuous,
        Districts.Verdict.Inconspicuous => ReportTexts.VerdictInconspicuous,
        Districts.Verdict.AssuredLow => ReportTexts.VerdictLow,
        Districts.Verdict.TooFew => ReportTexts.VerdictTooFew,
        _ => ReportTexts.VerdictNotTested,
    });

    /// <summary>Where the rate lies in the funnel; null where nothing is known.</summary>
    public string? Funnel(FunnelPosition funnel) => funnel switch
    {
        FunnelPosition.FarBelow => T(ReportTexts.FunnelFarBelow),
        FunnelPosition.Below => T(ReportTexts.FunnelBelow),
        FunnelPosition.Inside => T(ReportTexts.FunnelInside),
        FunnelPosition.Above => T(ReportTexts.FunnelAbove),
        FunnelPosition.FarAbove => T(ReportTexts.FunnelFarAbove),
        _ => null,
    };

    /// <summary>What the neighbours add; null where nothing is known.</summary>
    public string? Neighbours(NeighbourLabel label) => label switch
    {
        NeighbourLabel.Alone => T(ReportTexts.NeighboursAlone),
        NeighbourLabel.InCluster => T(ReportTexts.NeighboursCluster),
        _ => null,
    };

    /// <summary>What leaving out schools says; null where nothing can be said.</summary>
    public string? School(SchoolCheck check) => check switch
    {
        SchoolCheck.OneSchool => T(WorkbookTexts.OneSchool),
        SchoolCheck.SeveralSchools => T(WorkbookTexts.SeveralSchools),
        _ => null,
    };

    /// <summary>The step of a corrected p; null where there is none.</summary>
    public string? Step(double p)
    {
        var step = PublishedWords.Step(p)?.Replace("<=", "≤ ", StringComparison.Ordinal).Replace(">", "> ", StringComparison.Ordinal);
        return Language == Language.German ? step?.Replace('.', ',') : step;
    }

    /// <summary>How strongly an indicator drives.</summary>
    public string Strength(double difference) => T(DriverStrength.Of(difference) switch
    {
        DriverClass.Strong => ReportTexts.Strong,
        DriverClass.Medium => ReportTexts.Medium,
        _ => ReportTexts.Weak,
    });

    /// <summary>Whether a driver can be told from chance; null where nothing was drawn.</summary>
    public string? Certainty(DriverCertainty certainty) => certainty switch
    {
        DriverCertainty.Sure => T(ReportTexts.Sure),
        DriverCertainty.Unsure => T(ReportTexts.Unsure),
        _ => null,
    };

    /// <summary>Why there is no index; null where there is one.</summary>
    public string? Gap(IndexGap gap) => gap switch
    {
        IndexGap.Protected => T(ReportTexts.WithoutProtected),
        IndexGap.FewChildren => T(WorkbookTexts.WithoutFewChildren),
        IndexGap.FewCases => T(WorkbookTexts.WithoutFewCases),
        IndexGap.NoValue => T(ReportTexts.WithoutNoValue),
        IndexGap.NoSpread => T(ReportTexts.WithoutNoSpread),
        IndexGap.NotComparable => T(ReportTexts.NotComparable),
        _ => null,
    };
}
