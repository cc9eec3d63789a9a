using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What the command line asks of the engine. A record of delegates, so that every exit can be tried without a real run.</summary>
/// <param name="LoadSettings">Reads and checks a settings file, given its path.</param>
/// <param name="Run">Computes and publishes.</param>
/// <param name="Check">Reads and links the extracts, and writes nothing.</param>
/// <param name="Publish">Releases a quarter.</param>
/// <param name="Purge">Lists what has a day of deletion, given today, and deletes what is due unless it is only to be listed.</param>
/// <param name="Init">Writes a made-up project into an existing empty folder.</param>
internal sealed record EngineCalls(
    Func<string, RunSettings> LoadSettings,
    Func<RunSettings, Action<RunProgress>, CancellationToken, RunSummary> Run,
    Func<RunSettings, Action<RunProgress>, CancellationToken, CheckReport> Check,
    Func<RunSettings, ReleaseRequest, CancellationToken, ReleaseSummary> Publish,
    Func<RunSettings, DateOnly, bool, PurgeReport> Purge,
    Action<CitySize, string, CancellationToken> Init)
{
    /// <summary>Writes the input report as a page, given the file and the language.</summary>
    internal Action<CheckReport, RunSettings, string, Language> WriteCheck { get; init; } = QuarterlyCheck.WritePage;

    /// <summary>Compares two quarters of the store.</summary>
    internal Func<RunSettings, Quarter, Quarter, QuarterComparison> Compare { get; init; } = QuarterlyComparison.Execute;

    /// <summary>Compares two model files; the settings may be null.</summary>
    internal Func<string, string, RunSettings?, ModelComparison> CompareModels { get; init; } = QuarterlyComparison.Models;

    /// <summary>Changes a model by hand; the settings may be null.</summary>
    internal Func<ModelRevisionRequest, RunSettings?, Language, ModelRevisionReport> ReviseModel { get; init; } = ModelRevision.Execute;

    /// <summary>Explains a district of a quarter; null for the quarter of the settings.</summary>
    internal Func<RunSettings, string, Quarter?, DistrictExplanation> ExplainDistrict { get; init; } = QuarterlyExplanation.District;

    /// <summary>Explains an indicator; the settings may be null, and so the answer where there is none.</summary>
    internal Func<string, RunSettings?, IndicatorExplanation?> ExplainIndicator { get; init; } = QuarterlyExplanation.Indicator;

    /// <summary>Writes the files of a kind into a folder; null for the quarter of the settings.</summary>
    internal Func<RunSettings, Quarter?, OutputKind, string, CancellationToken, ExportSummary> Export { get; init; } = QuarterlyExport.Execute;

    /// <summary>Learns a model from outcomes.</summary>
    internal Func<RunSettings, Action<RunProgress>, CancellationToken, FitSummary> Fit { get; init; } =
#if MLNET
        (settings, progress, cancel) => QuarterlyFit.Execute(settings, MLNet.MLNetModels.Trainers, MLNet.MLNetModels.Challengers, progress, cancel);
#else
        QuarterlyFit.Execute;
#endif

    /// <summary>Writes a new secret to a file, and gives its check digits.</summary>
    internal Func<string, string> NewKey { get; init; } = path => KeySecret.WriteNew(path).CheckDigits;

    /// <summary>Turns a file with identities into one with keys.</summary>
    internal Func<PseudonymisationRequest, CancellationToken, PseudonymisationReport> Pseudonymise { get; init; } = Pseudonymisation.Execute;
}

/// <summary>How large a made-up city is wanted.</summary>
/// <param name="Children">Number of children.</param>
/// <param name="Districts">Number of districts.</param>
/// <param name="Quarters">Number of quarters.</param>
/// <param name="Seed">Seed of the random numbers.</param>
internal sealed record CitySize(int Children, int Districts, int Quarters, ulong Seed)
{
    /// <summary>Children, districts and quarters of a project of SchILD-NRW folders where the command line names none.</summary>
    internal static readonly CitySize OfSchools = new(3_000, 9, 1, 1) { Schild = true };

    /// <summary>Whether the schools hand over folders of SchILD-NRW rather than one table.</summary>
    internal bool Schild { get; init; }
}
