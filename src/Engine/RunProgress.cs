using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>Where a run stands; told to the caller so that it can show progress. Never holds a value of a child.</summary>
/// <param name="Quarter">The quarter being computed.</param>
/// <param name="Step">What is being done.</param>
/// <param name="Subject">The extract or file at hand; empty where the step has none.</param>
/// <param name="Rows">Rows done so far in this step; 0 where rows are not counted.</param>
public readonly record struct RunProgress(Quarter Quarter, RunStep Step, string Subject, long Rows)
{
    /// <summary>Rows that the step will have at most, from the line ends of the file; 0 where that is not known.</summary>
    public long Total { get; init; }
}

/// <summary>The steps of a run, in order.</summary>
public enum RunStep
{
    /// <summary>Reading the map.</summary>
    Map,

    /// <summary>Reading an extract.</summary>
    Reading,

    /// <summary>Linking children across extracts.</summary>
    Linking,

    /// <summary>Scoring.</summary>
    Scoring,

    /// <summary>Computing what may be shown, and only from that.</summary>
    Protecting,

    /// <summary>Writing the outputs.</summary>
    Writing,

    /// <summary>Publishing: store and folder together.</summary>
    Publishing,

    /// <summary>Reading an outcome (a fit only).</summary>
    Outcomes,

    /// <summary>Fitting the model of a stage, testing and auditing it (a fit only).</summary>
    Fitting,
}
