using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What every part of a model card needs: the report, the indicators' names, the language.</summary>
/// <param name="report">What is said about the model.</param>
/// <param name="catalogue">Names of indicators and outcomes.</param>
/// <param name="language">The language written.</param>
internal sealed class CardContext(FitReport report, IndicatorCatalogue catalogue, Language language)
{
    /// <summary>What is said about the model.</summary>
    public FitReport Report { get; } = report;

    /// <summary>The language written.</summary>
    public Language Language { get; } = language;

    /// <summary>How numbers are written.</summary>
    public NumberText Numbers { get; } = new(language);

    /// <summary>A text in the language of the card.</summary>
    public string T(LocalText text) => text.In(Language);

    /// <summary>A text with its placeholders filled.</summary>
    public string T(LocalText text, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, text.In(Language), arguments);

    /// <summary>Name of a stage.</summary>
    public string Name(Stage stage) => stage.Label().In(Language);

    /// <summary>The indicator with an id; null where the catalogue lacks it.</summary>
    public Indicator? Indicator(string id) => catalogue.PositionOf(id) < 0 ? null : catalogue[id];

    /// <summary>Label of an indicator or outcome with its id; the id alone where the catalogue lacks it.</summary>
    public string Label(string id) => Indicator(id) is { } found ? $"{found.Label.In(Language)} ({id})" : id;

    /// <summary>Quarters as a list in words; a dash where there are none.</summary>
    public string Quarters(ImmutableArray<Quarter> quarters) => quarters.IsEmpty ? NumberText.Nothing : Numbers.List([.. quarters.Select(Numbers.Quarter)]);

    /// <summary>A share with its interval, in per cent with one digit: <c>34,2 % (30,1–38,4)</c>.</summary>
    public string Share(Estimate e) => Joined(ShareParts(e));

    /// <summary>A share and its interval apart; the interval is empty where none is known.</summary>
    public (string Value, string Interval) ShareParts(Estimate e) => Parts(Numbers.Percent(e.Value), Numbers.PercentNumber(e.Low), Numbers.PercentNumber(e.High));

    /// <summary>A difference of shares with its interval, in percentage points: <c>+4,1 (+1,0 to +7,2)</c>.</summary>
    public string Points(Estimate e) => Joined(Parts(Numbers.Points(e.Value), Numbers.Points(e.Low), Numbers.Points(e.High), Language == Language.German ? " bis " : " to "));

    /// <summary>A number with its interval.</summary>
    public string Figure(Estimate e, int digits) => Joined(FigureParts(e, digits));

    /// <summary>A number and its interval apart; the interval is empty where none is known.</summary>
    public (string Value, string Interval) FigureParts(Estimate e, int digits) => Parts(Numbers.Number(e.Value, digits), Numbers.Number(e.Low, digits), Numbers.Number(e.High, digits));

    private static string Joined((string Value, string Interval) parts) => parts.Interval.Length == 0 ? parts.Value : $"{parts.Value} ({parts.Interval})";

    private static (string Value, string Interval) Parts(string value, string low, string high, string between = "–") =>
        (value, value == NumberText.Nothing || low == NumberText.Nothing || high == NumberText.Nothing ? "" : $"{low}{between}{high}");
}
