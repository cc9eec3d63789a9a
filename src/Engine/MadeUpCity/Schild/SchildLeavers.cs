using System.Globalization;
using EarlyWarning.Sources;

namespace EarlyWarning.MadeUpCity;

/// <summary>The children of a made-up SchILD-NRW export who have left.</summary>
internal static class SchildLeavers
{
    // Status, certificate, follow-on, and what S21 and S22 are.
    private static readonly (string Status, string Certificate, string FollowOn, double NoCertificate, double NoFollowOn)[] Kinds =
    [
        ("9", "", "NOKEAN", 1, 1), ("8", "F", "DUAL", 0, 0), ("10", "A", "ABSENZ", 1, 1), ("8", "0A", "AV", 1, 0), ("8", "5A", "", 0, double.NaN), ("8", "9A", "UNBE", double.NaN, 1),
        ("10", "R", "", 1, double.NaN), ("8", "C", "EQ", 0, 0), ("8", "V", "BVB", 0, 0), ("10", "", "", double.NaN, double.NaN),
    ];

    /// <summary>The leavers who count, with S21 and S22.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Number of the leaver and its values; every second one left too long ago.</returns>
    public static IEnumerable<(int Number, double NoCertificate, double NoFollowOn)> Expected(SchildPlan plan) =>
        Enumerable.Range(0, plan.Leavers).Where(InTime).Select(number => (number, Kinds[KindOf(number)].NoCertificate, Kinds[KindOf(number)].NoFollowOn));

    /// <summary>Writes their rows of SchuelerBasisdaten.</summary>
    public static void WriteBasic(StreamWriter file, int columns, SchildPlan plan)
    {
        for (var number = 0; number < plan.Leavers; number++)
        {
            SchildExport.Row(file, columns, (1, Surname(number)), (2, "Übrig"), (3, "05.05.2009"), (5, Kinds[KindOf(number)].Status), (21, "10"), (49, Kinds[KindOf(number)].Certificate));
        }
    }

    /// <summary>Writes their rows of SchuelerZusatzdaten.</summary>
    public static void WriteExtra(StreamWriter file, SchildPlan plan)
    {
        for (var number = 0; number < plan.Leavers; number++)
        {
            SchildExport.Row(file, 28, (1, Surname(number)), (2, "Übrig"), (3, "05.05.2009"), (7, plan.Places.IsEmpty ? "011" : plan.Places[0]), (16, InTime(number) ? "10.07." + Year(plan) : "10.07." + (Year(plan) - 2)));
        }
    }

    /// <summary>Writes their rows of SchuelerMerkmale.</summary>
    public static void WriteTags(StreamWriter file, SchildPlan plan)
    {
        for (var number = 0; number < plan.Leavers; number++)
        {
            if (Kinds[KindOf(number)].FollowOn is { Length: > 0 } word) SchildExport.Row(file, 4, (1, Surname(number)), (2, "Übrig"), (3, "05.05.2009"), (4, word));
        }
    }

    private static int KindOf(int number) => (number / 2) % Kinds.Length;

    private static bool InTime(int number) => number % 2 == 0;

    private static int Year(SchildPlan plan) => HalfYear.SchoolYearOf(plan.Quarter.AsOf);

    private static string Surname(int number) => "Gegangen" + number.ToString(CultureInfo.InvariantCulture);
}
