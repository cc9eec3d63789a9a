namespace EarlyWarning.MadeUpCity;

/// <summary>Writes what became of the pupils of grade 5 and above by the end of a quarter: a row per pupil of the quarter before, outcomes 0 or 1.</summary>
/// <remarks>An outcome is drawn with the probability that its planted shapes give for the values of the quarter before. Of 3 % of the pupils nothing is known: they have no row.</remarks>
internal static class OutcomeFile
{
    /// <summary>Name of the file in the folder of its quarter.</summary>
    public const string Name = "verbleib.csv";

    private const string Header = "pseudonym;stadtteil;jahrgang;abgang_ohne_abschluss;kein_anschluss";
    private const double Unknown = 0.03;
    private const ulong UnknownPurpose = 51;
    private const ulong OutcomePurpose = 5_000;

    /// <summary>Writes the extract of one quarter.</summary>
    /// <param name="city">The city.</param>
    /// <param name="quarterIndex">Quarter from 1: the first has none before it.</param>
    /// <param name="folder">Folder of the sample.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(City city, int quarterIndex, string folder, CancellationToken cancel)
    {
        var quarters = city.Plan.AllQuarters;
        var (before, draws) = (quarters[quarterIndex - 1], new Draws(city.Plan.Seed));
        var quarterPurpose = (ulong)((before.Year * 4) + before.Number) << 16;
        using var rows = new RowWriter(Path.Combine(folder, quarters[quarterIndex].ToString(), Name));
        rows.Raw([0xEF, 0xBB, 0xBF]);
        rows.Text(Header);
        rows.EndRow();
        for (var grade = 5; grade <= Cohorts.OldestGrade; grade++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var child in Cohorts.InGrade(city, before, grade))
            {
                if (draws.Uniform(child.Subject, UnknownPurpose + quarterPurpose) < Unknown) continue;
                var traits = new Traits(city, child, before, quarterIndex - 1);
                var (high, low) = Pseudonyms.Of(city, child.Subject);
                rows.Pseudonym(high, low);
                rows.Text(child.District.CodeBytes);
                rows.Integer(grade, "D2");
                Write("S21", 0);
                Write("S22", 1);
                rows.EndRow();

                void Write(string outcome, ulong number)
                {
                    var planted = PlantedOutcome.All.FirstOrDefault(p => p.Outcome == outcome && p.Stage == child.Stage);
                    if (planted is null) rows.Empty();
                    else rows.Integer(draws.Uniform(child.Subject, OutcomePurpose + number + quarterPurpose) < planted.ProbabilityFor(traits) ? 1 : 0);
                }
            }
        }
    }
}
