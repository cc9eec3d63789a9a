using System.Globalization;
using System.Text;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes the youth office's table: one row per district, with title lines, footnotes, thousands dots and the signs of official statistics.</summary>
internal static class YouthFile
{
    private const int FewestDistrictsForFault = 20;
    private const ulong TransferPurpose = 51;
    private const ulong SupportPurpose = 52;
    private const ulong ParentPurpose = 53;
    private const ulong DaycarePurpose = 54;
    private const ulong QuarterPurpose = 60;

    /// <summary>Writes the table of one quarter.</summary>
    /// <param name="city">The city.</param>
    /// <param name="quarterIndex">Quarter from 0.</param>
    /// <param name="folder">Folder of the sample.</param>
    /// <returns>The faults planted.</returns>
    public static IEnumerable<PlantedFault> Write(City city, int quarterIndex, string folder)
    {
        var quarter = city.Plan.AllQuarters[quarterIndex];
        var name = quarter + "/jugendhilfe.csv";
        using var rows = new RowWriter(Path.Combine(folder, name));
        rows.Raw([0xEF, 0xBB, 0xBF]);
        rows.Raw(Encoding.UTF8.GetBytes($"Jugendamt Emmerbrück: Jugendhilfe nach Stadtteilen\r\nStichtag {quarter.AsOf.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}\r\n\r\n"));
        rows.Text("stadtteil;kinder_sgb2;kinder_u18;hze_faelle;einwohner_u21;alleinerziehende;familienhaushalte;u3_quote");
        rows.EndRow();
        foreach (var district in city.Districts) WriteRow(rows, city, district, quarterIndex);

        // In a city of few districts one row off the map would be more than the run lets pass.
        var offMap = city.Districts.Length >= FewestDistrictsForFault;
        if (offMap)
        {
            rows.Text(city.CodeOffMap);
            foreach (var count in new[] { 12, 31, 4, 36, 5, 19 }) rows.Integer(count);
            rows.Text("."u8);
            rows.EndRow();
        }

        rows.Raw(Encoding.UTF8.GetBytes(
            "\r\n- nichts vorhanden, . Zahlenwert unbekannt\r\nQuelle: Jugendamt Emmerbrück (erfundene Angaben)\r\n"));
        return
        [
            .. offMap ? new PlantedFault[] { new(name, "district-not-on-map", 1) } : [],
            new(name, "footnote-line", 2), new(name, "missing-sign", offMap ? 3 : 2), new(name, "title-line", 2),
        ];
    }

    private static void WriteRow(RowWriter rows, City city, CityDistrict district, int quarterIndex)
    {
        var draws = new Draws(city.Plan.Seed);
        var subject = (ulong)district.Index;
        var risk = city.ShiftOf(district, district.HotStage, quarterIndex);
        var lasting = (city.ShiftOf(district, district.HotStage, 0) + city.ShiftOf(district, district.HotStage, city.Plan.Quarters - 1)) / 2;
        var children = city.Plan.Children * district.Weight / city.Districts.Sum(d => d.Weight);
        var under18 = Math.Max(1, Whole(children * (1.3 + (0.01 * draws.Normal(subject, QuarterPurpose + (ulong)quarterIndex)))));
        var under21 = Whole(under18 * 1.18) + 1;
        var households = Whole(under18 * 0.6) + 1;
        var transfer = AwayFromCut(Math.Clamp(0.25 + (0.12 * lasting) + (0.05 * draws.Normal(subject, TransferPurpose)), 0.05, 0.6));
        var support = Math.Clamp(0.06 + (0.02 * risk) + (0.01 * draws.Normal(subject, SupportPurpose)), 0.01, 0.2);
        var alone = Math.Clamp(0.2 + (0.03 * risk) + (0.03 * draws.Normal(subject, ParentPurpose)), 0.05, 0.5);
        var daycare = Math.Clamp(346 - (40 * risk) + (30 * draws.Normal(subject, DaycarePurpose)), 100, 650);

        rows.Text(district.CodeBytes);
        rows.Integer(Whole(under18 * transfer));
        rows.Text(WithDots(under18));
        if (district.Index == 0) rows.Text("-"u8);
        else rows.Integer(Whole(under21 * support));
        rows.Text(WithDots(under21));
        rows.Integer(Whole(households * alone));
        rows.Text(WithDots(households));
        if (district.Index == city.Districts.Length - 1) rows.Text("."u8);
        else rows.Tenths(Whole(daycare));
        rows.EndRow();
    }

    // Transfer receipt changes slowly, and checklists cut it at 30 %: no district comes so close that rounding moves it across.
    private static double AwayFromCut(double share) => share is <= 0.285 or >= 0.315 ? share : share < 0.3 ? 0.285 : 0.315;

    private static int Whole(double value) => (int)Math.Floor(value + 0.5);

    private static string WithDots(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        for (var i = digits.Length - 3; i > 0; i -= 3) digits = digits.Insert(i, ".");
        return digits;
    }
}
