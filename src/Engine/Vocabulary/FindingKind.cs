namespace EarlyWarning.Vocabulary;

/// <summary>One code of the input check with its wording; each room declares its own as static fields.</summary>
/// <remarks>
/// Code ranges: EW10xx settings, EW11xx files, EW12xx rows and cells, EW13xx districts and map, EW14xx population, EW15xx model,
/// EW16xx store and outputs. The wording says what was found, what was expected and what happens now.
/// </remarks>
/// <param name="Code"><c>EW</c> and four digits, unique in the program.</param>
/// <param name="Severity">What it does to the run.</param>
/// <param name="Text">The wording, with <c>{0}</c>, <c>{1}</c>, … for the arguments of the finding.</param>
public sealed record FindingKind(string Code, Severity Severity, LocalText Text);
