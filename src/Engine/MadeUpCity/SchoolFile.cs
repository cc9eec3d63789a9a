namespace EarlyWarning.MadeUpCity;

/// <summary>Writes the school administration's extract: UTF-8 with byte-order mark, one row per pupil of grades 1 to 13.</summary>
/// <remarks>
/// Thresholds on the latent variables give the base rates: absence of 20 % and more for 5 %, 30 unexcused hours for 10 %, not promoted 2.3 %,
/// repeated 4 %, twelve months over age 7 %, a five or six in German 6 % and in mathematics 8 %, three of them 4 %, no all-day place 54 %.
/// </remarks>
internal static class SchoolFile
{
    private const string Header =
        "pseudonym;stadtteil;jahrgang;fehlquote;fehlstunden_ue;fehl_grenzwert;versetzung;wiederholungen;ueberalter_monate;note_deutsch;note_mathe;"
        + "fuenfen;notentrend;schulform_abweichung;schulwechsel;sprachkurs_versaeumt;schuleingang_jahre;kita_dauer;ganztag;geschlecht;schule_nr";

    private const string OutOfRange = "out-of-range";
    private const string DecimalPoint = "decimal-point";
    private const string NotANumber = "not-a-number";
    private const string MissingSign = "missing-sign";
    private const string NotOnMap = "district-not-on-map";
    private const string SameRowTwice = "same-row-twice";
    private const string Contradiction = "contradictory-rows";

    /// <summary>Writes the extract of one quarter.</summary>
    /// <param name="city">The city.</param>
    /// <param name="quarterIndex">Quarter from 0.</param>
    /// <param name="folder">Folder of the sample.</param>
    /// <param name="children">Counts of children by stage, added to.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The faults planted.</returns>
    public static IEnumerable<PlantedFault> Write(City city, int quarterIndex, string folder, long[] children, CancellationToken cancel)
    {
        var quarter = city.Plan.AllQuarters[quarterIndex];
        var name = quarter + "/schule.csv";
        var faults = new FaultRows(name, quarterIndex, OutOfRange, DecimalPoint, SameRowTwice, MissingSign, NotOnMap, NotANumber, Contradiction);
        using var rows = new RowWriter(Path.Combine(folder, name));
        rows.Raw([0xEF, 0xBB, 0xBF]);
        rows.Text(Header);
        rows.EndRow();
        for (var grade = 1; grade <= Cohorts.OldestGrade; grade++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var child in Cohorts.InGrade(city, quarter, grade))
            {
                children[(int)child.Stage]++;
                var fault = faults.Next();
                var traits = new Traits(city, child, quarter, quarterIndex);
                WriteRow(rows, city, child, traits, fault, faults, 0);
                rows.EndRow(fault == SameRowTwice ? 2 : 1);
                if (fault != Contradiction) continue;
                WriteRow(rows, city, child, traits, fault, faults, 1);
                rows.EndRow();
            }
        }

        return faults.Planted();
    }

    private static void WriteRow(RowWriter rows, City city, Child child, Traits traits, string fault, FaultRows faults, int moreSchools)
    {
        var (high, low) = Pseudonyms.Of(city, child.Subject);
        rows.Pseudonym(high, low);
        if (fault == NotOnMap) rows.Text(city.CodeOffMap);
        else rows.Text(child.District.CodeBytes);
        rows.Integer(child.Grade, "D2");
        WriteAbsence(rows, child.Grade, traits, fault, faults);
        WriteProgress(rows, child.Grade, traits);
        WriteMarks(rows, child.Grade, traits);
        WritePath(rows, child.Grade, traits, moreSchools);
        rows.Text(CitySchools.IsGirl(city, child) ? "w"u8 : "m"u8);
        rows.Integer(CitySchools.Of(city, child), "D6");
    }

    private static void WriteAbsence(RowWriter rows, int grade, Traits traits, string fault, FaultRows faults)
    {
        if (fault == OutOfRange) rows.Text("140,0"u8);
        else if (fault == DecimalPoint) rows.Text("1.5"u8);
        else if (fault == NotANumber) rows.Text("k. A."u8);
        else if (fault == MissingSign) rows.Text(faults.Sign([(byte)'-'], [(byte)'.'], [(byte)'x']));
        else if (SchoolValues.AbsenceTenths(traits) is not { } tenths) rows.Empty();
        else rows.Tenths(tenths);

        var hours = SchoolValues.UnexcusedHours(traits);
        if (grade >= 5) rows.Integer(hours);
        else rows.Empty();
        if (grade >= 11) rows.Tenths(SchoolValues.Rounded(hours / 6.0));
        else rows.Empty();
    }

    private static void WriteProgress(RowWriter rows, int grade, Traits traits)
    {
        if (grade < 3) rows.Empty();
        else rows.Text(traits["S04"] switch { > 2.4 => "NP"u8, > 2.0 => "N"u8, _ => "V"u8 });
        if (grade < 2) rows.Empty();
        else rows.Integer(SchoolValues.Repeated(traits));
        var s06 = traits["S06"];
        rows.Integer(Math.Clamp(SchoolValues.Rounded(s06 > 0 ? 8 * s06 : 4 * s06), -18, 48));
    }

    private static void WriteMarks(RowWriter rows, int grade, Traits traits)
    {
        if (grade < 3)
        {
            for (var i = 0; i < 4; i++) rows.Empty();
            return;
        }

        rows.Integer(SchoolValues.German(traits));
        rows.Integer(SchoolValues.Mathematics(traits));
        if (grade < 5) rows.Empty();
        else rows.Integer(SchoolValues.Fives(traits));
        rows.Tenths(Math.Clamp(SchoolValues.Rounded(3.3 * traits["S10"]), -20, 20));
    }

    private static void WritePath(RowWriter rows, int grade, Traits traits, int moreSchools)
    {
        if (grade is < 5 or > 9) rows.Empty();
        else rows.Integer(traits["S15"] switch { > 2.2 => 2, > 1.5 => 1, < -1.3 => -1, _ => 0 });
        rows.Integer(moreSchools + (traits["S16"] switch { > 2.3 => 3, > 1.6 => 2, > 0.8 => 1, _ => 0 }));
        if (grade > 2) rows.Empty();
        else rows.Integer(traits["S17"] > 1.7 ? 1 : 0);
        if (grade > 4) rows.Empty();
        else rows.Integer(grade == 1 ? 1 : traits["S18"] > 1.65 ? 3 : 2);
        if (grade > 4 || traits.IsMissing("S19", 0.05)) rows.Empty();
        else rows.Integer(traits["S19"] switch { > 1.75 => 0, > 1.2 => 1, > 0.8 => 2, > 0.2 => 3, _ => 4 });
        if (grade > 4) rows.Empty();
        else rows.Text(traits["S20"] > -0.1 ? "N"u8 : "J"u8);
    }
}
