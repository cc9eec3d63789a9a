namespace EarlyWarning.Vocabulary;

/// <summary>The stages in the order of the chain, with the words that files and settings use for them.</summary>
public static class Stages
{
    /// <summary>Number of values of <see cref="Stage"/>, <see cref="Stage.All"/> included; an array indexed by stage has this length.</summary>
    public const int Count = 5;

    private static readonly (Stage Stage, string Id, LocalText Label)[] Table =
    [
        (Stage.All, "all", new("alle Stufen", "all stages")),
        (Stage.Early, "early", new("vor der Schule", "before school")),
        (Stage.Primary, "primary", new("Primarstufe", "primary")),
        (Stage.LowerSecondary, "lower-secondary", new("Sekundarstufe I", "lower secondary")),
        (Stage.Transition, "transition", new("Übergang", "transition")),
    ];

    /// <summary>The four links of the chain, without <see cref="Stage.All"/>, in order.</summary>
    public static ReadOnlySpan<Stage> Chain => [Stage.Early, Stage.Primary, Stage.LowerSecondary, Stage.Transition];

    /// <summary>All five values, <see cref="Stage.All"/> first.</summary>
    public static ReadOnlySpan<Stage> AllFirst => [Stage.All, Stage.Early, Stage.Primary, Stage.LowerSecondary, Stage.Transition];

    /// <summary>The word for a stage in files and settings: <c>all</c>, <c>early</c>, <c>primary</c>, <c>lower-secondary</c>, <c>transition</c>.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Its word.</returns>
    public static string Id(this Stage stage) => Table[(int)stage].Id;

    /// <summary>The name of a stage for people.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Its name in both languages.</returns>
    public static LocalText Label(this Stage stage) => Table[(int)stage].Label;

    /// <summary>Finds a stage by its word.</summary>
    /// <param name="id">The word, compared exactly.</param>
    /// <param name="stage">The stage found.</param>
    /// <returns>Whether the word names a stage.</returns>
    public static bool TryParse(ReadOnlySpan<char> id, out Stage stage)
    {
        foreach (var row in Table)
        {
            if (id.SequenceEqual(row.Id))
            {
                stage = row.Stage;
                return true;
            }
        }

        stage = Stage.All;
        return false;
    }
}
