using System.Globalization;
using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Reference;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Attacks the publications of made-up cities with an independent linear program; writes <c>results/quality/disclosure.md</c>.
/// <c>dotnet run -c Release --project benchmarks -- disclosure-trial [cities]</c>
/// </summary>
internal static class DisclosureStudy
{
    public static void Run(string[] args)
    {
        var cities = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500;
        var tally = DisclosureTrial.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1, cities, new PublicationSettings());
        var page = string.Create(CultureInfo.InvariantCulture, $"""
            # Disclosure: what a reader can prove

            `dotnet run -c Release --project benchmarks -- disclosure-trial`: {tally.Cities} made-up cities over four quarters, {tally.Publications} publications, seeded.

            - **Cities**: 3 to 8 districts in up to 3 boroughs, 1 to 4 stages, in every other one two or three groups; cells of 0 to at most 60, 150, 300 or 800 children, rates of 10 to 60 %: far smaller and more
              often sensitive than a real city.
            - **Between quarters** two cells in five stay, three in ten change by one child, the others by up to a fifth. Half of the quarters are corrected and published again.
            - **The reader** knows all shown rows, all sums, that a hidden row has a child, the rows that any other publication shows with numbers no more than one child away, and is in turn each single child of a row
              beside. His intervals are found by a simplex method with exact fractions that shares no code with the search.
            - **Memory**: in two cities of three the engine remembers the numbers of protected rows, in the third it has to do without.
            - **Required**: 5 for count (where it is not 0) and complement of every row hidden on its own account. What is narrow although everything were hidden in that publication is counted apart.

            | | |
            |---|---|
            | rows hidden on their own account | {tally.Primary} |
            | intervals proved wide enough | {tally.Checked} |
            | **intervals narrower than required** | **{tally.Failures.Count}** |
            | rows known beforehand, as the engine counts them | {tally.KnownBeforehand} |
            | intervals known beforehand, as the linear program finds them | {tally.NarrowBeforehand} |
            | intervals narrow for one single child beside, whatever is hidden | {tally.NarrowForOneChild} |
            | intervals narrow only because the one child of a row has left since, and an empty row is shown | {tally.Emptied} |
            | re-runs of the same input that hid other rows | {tally.ChangedOnReRun} |
            | district × stage cells hidden on their own account | {Share(tally.HeadlinePrimary, tally.Headline)} |
            | district × stage cells hidden or pooled | {Share(tally.HiddenHeadline, tally.Headline)} |
            | publications pooled to boroughs | {Share(tally.Pooled, tally.Publications)} |
            | rows hidden, sums and groups among them | {Share(tally.HiddenRows, tally.Rows)} |

            """);
        var file = Path.Combine(HotspotStudy.Root(), "benchmarks", "results", "quality", "disclosure.md");
        File.WriteAllText(file, page, new UTF8Encoding(false));
        Console.WriteLine(page);
        foreach (var failure in tally.Failures) Console.WriteLine(failure);
    }

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({100.0 * part / Math.Max(1, whole):0.0} %)");
}
