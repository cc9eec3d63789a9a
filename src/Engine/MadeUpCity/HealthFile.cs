using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes the health office's extract: Windows-1252, one row per child examined, from two years before school to grade 2.</summary>
/// <remarks>
/// Children are examined each summer (July to September) in the two years before they enter school, and the file holds the latest
/// examination. So findings of grade 2 are older than 24 months in every quarter, all others are not.
/// </remarks>
internal static class HealthFile
{
    private const int LastGrade = 2;
    private const string OutOfRange = "out-of-range";
    private const string FutureDate = "future-date";
    private const string ImpossibleDate = "impossible-date";
    private const string MissingSign = "missing-sign";
    private const string NotOnMap = "district-not-on-map";
    private const string SameRowTwice = "same-row-twice";
    private const string OlderRow = "older-row";

    // Id of the indicator, cut on its latent variable, share of empty cells (the parents' questionnaire is answered by fewer).
    private static readonly (string Indicator, double Cut, double Missing)[] Flags =
    [
        ("H01", 0.72, 0.02), ("H02", 0.95, 0.02), ("H03", 1.15, 0.02), ("H04", 0.85, 0.02), ("H05", 1.3, 0.02), ("H06", 1.33, 0.02),
        ("H07", 1.6, 0.01), ("H08", 1.3, 0.04), ("H09", 1.5, 0.04), ("H10", 1.12, 0.02), ("H11", 0.55, 0.15), ("H12", 0.7, 0.15),
    ];

    /// <summary>Writes the extract of one quarter.</summary>
    /// <param name="city">The city.</param>
    /// <param name="quarterIndex">Quarter from 0.</param>
    /// <param name="folder">Folder of the sample.</param>
    /// <param name="children">Counts of children by stage, added to for those before school.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The faults planted.</returns>
    public static IEnumerable<PlantedFault> Write(City city, int quarterIndex, string folder, long[] children, CancellationToken cancel)
    {
        var quarter = city.Plan.AllQuarters[quarterIndex];
        var name = quarter + "/gesundheit.csv";
        var faults = new FaultRows(name, quarterIndex, FutureDate, OutOfRange, OlderRow, MissingSign, NotOnMap, ImpossibleDate, SameRowTwice);
        using var rows = new RowWriter(Path.Combine(folder, name));
        rows.Raw("pseudonym;stadtteil;jahrgang;untersucht_am;sprache;visuomotorik;aufmerksamkeit;mengenvorwissen;wahrnehmung;k"u8);
        rows.Raw([0xF6]); // ö in Windows-1252
        rows.Raw("rperkoordination;adipositas;vorsorge_versaeumt;masern_unvollstaendig;befunde;kein_sportverein;medien_ab_2h\r\n"u8);
        for (var grade = Cohorts.YoungestGrade; grade <= LastGrade; grade++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var child in Cohorts.InGrade(city, quarter, grade))
            {
                if (child.Stage == Stage.Early) children[(int)Stage.Early]++;
                var fault = faults.Next();
                var traits = new Traits(city, child, quarter, quarterIndex);
                WriteRow(rows, city, child, quarter, traits, fault, faults, 0);
                rows.EndRow(fault == SameRowTwice ? 2 : 1);
                if (fault != OlderRow) continue;
                WriteRow(rows, city, child, quarter, traits, fault, faults, 200);
                rows.EndRow();
            }
        }

        return faults.Planted();
    }

    private static void WriteRow(
        RowWriter rows, City city, Child child, Quarter quarter, Traits traits, string fault, FaultRows faults, int daysEarlier)
    {
        var (high, low) = Pseudonyms.Of(city, child.Subject);
        rows.Pseudonym(high, low);
        if (fault == NotOnMap) rows.Text(city.CodeOffMap);
        else rows.Text(child.District.CodeBytes);
        rows.Integer(Math.Max(child.Grade, 0), "D2");
        if (fault == ImpossibleDate) rows.Text("31.02." + quarter.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else if (fault == FutureDate) rows.Date(quarter.AsOf.AddDays(40));
        else rows.Date(ExaminedOn(city, child, quarter).AddDays(-daysEarlier));

        foreach (var (indicator, cut, missing) in Flags)
        {
            if (fault == OutOfRange && indicator == "H10") rows.Text("25"u8);
            else if (fault == MissingSign && indicator == "H02") rows.Text(faults.Sign([0x85], [(byte)'/'], [(byte)'x']));
            else if (traits.IsMissing(indicator, missing)) rows.Empty();
            else rows.Integer(ValueOf(indicator, traits[indicator], cut));
        }
    }

    // Findings with a doctor's referral are counted, all others are 0 or 1.
    private static int ValueOf(string indicator, double latent, double cut) =>
        latent < cut ? 0 : indicator != "H10" ? 1 : latent < cut + 0.6 ? 1 : latent < cut + 1.2 ? 2 : 3;

    private static DateOnly ExaminedOn(City city, Child child, Quarter quarter)
    {
        var summer = Cohorts.SchoolYear(quarter) - Math.Max(child.Grade, 0);
        var day = new Draws(city.Plan.Seed).Bits(child.Subject, 43) % 90;
        return new DateOnly(summer, 7, 1).AddDays((int)day);
    }
}
