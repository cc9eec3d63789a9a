using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>One district of the made-up city.</summary>
internal sealed record CityDistrict(int Index, DistrictCode Code, string Name, string Borough, double Weight, double Background)
{
    /// <summary>The code as it stands in files.</summary>
    public byte[] CodeBytes { get; } = Encoding.ASCII.GetBytes(Code.Value);

    /// <summary>Stage at which the district is a hotspot; <see cref="Stage.All"/> where it is none.</summary>
    public Stage HotStage { get; init; }

    /// <summary>Indicators raised beyond the general risk at that stage.</summary>
    public ImmutableArray<string> Drivers { get; init; } = [];

    /// <summary>Whether its neighbour is a hotspot of the same kind.</summary>
    public bool InCluster { get; init; }

    /// <summary>General risk in the first quarter, in standard deviations, beside background and hotspot.</summary>
    public double FirstShift { get; init; }

    /// <summary>General risk in the last quarter.</summary>
    public double LastShift { get; init; }

    /// <summary>Whether it has very few children.</summary>
    public bool Small { get; init; }
}

/// <summary>The districts with their sizes and what is planted in them.</summary>
internal sealed class City
{
    // Raised general risk of a hotspot, and of its drivers beyond it, in standard deviations of the latent normal variable. Together they
    // raise the odds of a driver's flag about threefold to fourfold.
    private const double HotShift = 0.55;
    private const double DriverShift = 0.55;
    private const double SmallWeight = 0.13;
    private const double HotWeight = 1.35;
    private const ulong WeightPurpose = 1;
    private const ulong BackgroundPurpose = 2;

    private static readonly string[] FirstParts =
    [
        "Erlen", "Farn", "Kolken", "Hasel", "Lohe", "Mergel", "Moor", "Otter", "Pappel", "Quellen", "Reiher", "Schlehen",
        "Tauben", "Ulmen", "Wacholder", "Wiesel", "Ziegel", "Amsel", "Dachs", "Eschen", "Grauen", "Hammer", "Kiebitz", "Zechen",
    ];

    private static readonly string[] LastParts =
        ["bruch", "feld", "kamp", "siepen", "loh", "horst", "brink", "heide", "mark", "busch", "wiek", "schede"];

    private static readonly string[] Directions = ["", " Nord", " Süd", " Ost", " West", " Mitte", " Höhe", " Tal"];
    private static readonly string[] BoroughNames = ["Nord", "Mitte", "Ost", "Süd"];

    private readonly double[] upperBounds;

    private City(CityPlan plan, ImmutableArray<CityDistrict> districts)
    {
        Plan = plan;
        Districts = districts;
        upperBounds = new double[districts.Length];
        var sum = 0.0;
        for (var d = 0; d < upperBounds.Length; d++) upperBounds[d] = sum += districts[d].Weight;
    }

    /// <summary>The plan.</summary>
    public CityPlan Plan { get; }

    /// <summary>The districts, ascending by code.</summary>
    public ImmutableArray<CityDistrict> Districts { get; }

    /// <summary>A code that no district has.</summary>
    public string CodeOffMap => new('9', Districts[0].Code.Value.Length);

    /// <summary>The city of a plan.</summary>
    /// <param name="plan">The plan, checked.</param>
    /// <returns>The city.</returns>
    public static City Of(CityPlan plan)
    {
        var draws = new Draws(plan.Seed);
        var boroughs = (plan.Districts + 6) / 7;
        var width = boroughs > 99 ? 3 : 2;
        var districts = new CityDistrict[plan.Districts];
        var (previous, number) = (-1, 0);
        for (var d = 0; d < districts.Length; d++)
        {
            var borough = d * boroughs / districts.Length;
            number = borough == previous ? number + 1 : 1;
            previous = borough;
            var code = (borough + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0') + number.ToString(CultureInfo.InvariantCulture);
            districts[d] = new(
                d, new(code), NameOf(d), BoroughName(borough), 0.85 + (0.35 * draws.Uniform((ulong)d, WeightPurpose)),
                0.1 * draws.Normal((ulong)d, BackgroundPurpose));
        }

        Plant(districts);
        return new(plan, [.. districts]);
    }

    /// <summary>The district that holds a share of the city's children.</summary>
    /// <param name="share">0 to 1, 1 excluded: a place in the row of all children sorted by district.</param>
    /// <returns>Index of the district.</returns>
    public int DistrictAt(double share)
    {
        var found = Array.BinarySearch(upperBounds, share * upperBounds[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, upperBounds.Length - 1);
    }

    /// <summary>General risk of the children of one stage in one district.</summary>
    /// <param name="district">The district.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="quarterIndex">Quarter from 0.</param>
    /// <returns>The shift in standard deviations.</returns>
    public double ShiftOf(CityDistrict district, Stage stage, int quarterIndex)
    {
        var progress = Plan.Quarters == 1 ? 1.0 : quarterIndex / (double)(Plan.Quarters - 1);
        return district.Background + district.FirstShift + ((district.LastShift - district.FirstShift) * progress)
            + (district.HotStage == stage ? HotShift : 0);
    }

    /// <summary>What a hotspot adds to one of its drivers.</summary>
    /// <param name="district">The district.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="indicator">Id of the indicator.</param>
    /// <returns>The shift in standard deviations; 0 where the indicator is no driver there.</returns>
    public static double DriverShiftOf(CityDistrict district, Stage stage, string indicator) =>
        district.HotStage == stage && district.Drivers.Contains(indicator) ? DriverShift : 0;

    // Places are shares of the row of districts; a place that is taken gives way to the next in the row, which shares a border with it.
    // A small city plants fewer.
    private static void Plant(CityDistrict[] districts)
    {
        var free = districts.Length / 2;
        var taken = new HashSet<int>();
        Take(0.20, d => d with { HotStage = Stage.LowerSecondary, Drivers = ["S01", "S02"], InCluster = true, Weight = HotWeight, Background = 0 });
        Take(0.20, d => d with { HotStage = Stage.LowerSecondary, Drivers = ["S01", "S02"], InCluster = true, Weight = HotWeight, Background = 0 });
        Take(0.55, d => d with { HotStage = Stage.Early, Drivers = ["H01"], Weight = HotWeight, Background = 0 });
        Take(0.90, d => d with { HotStage = Stage.Transition, Drivers = ["S08", "S09"], Weight = HotWeight, Background = 0 });
        Take(0.38, d => d with { FirstShift = 0.2, LastShift = -0.4, Weight = 1.1, Background = 0 });
        Take(0.70, d => d with { FirstShift = -0.4, LastShift = 0.1, Weight = 1.1, Background = 0 });
        Take(0.05, d => d with { Small = true, Weight = SmallWeight });
        Take(0.80, d => d with { Small = true, Weight = SmallWeight });

        void Take(double place, Func<CityDistrict, CityDistrict> change)
        {
            if (taken.Count >= free) return;
            var d = (int)(place * districts.Length);
            while (!taken.Add(d)) d = (d + 1) % districts.Length;
            districts[d] = change(districts[d]);
        }
    }

    private static string NameOf(int d)
    {
        var names = FirstParts.Length * LastParts.Length;
        var within = d % names;
        var first = within * 7 % FirstParts.Length;
        var last = ((within / FirstParts.Length) + within) % LastParts.Length;
        return FirstParts[first] + LastParts[last] + Directions[d / names];
    }

    private static string BoroughName(int borough) =>
        borough < BoroughNames.Length ? "Bezirk " + BoroughNames[borough] : "Bezirk " + (borough + 1).ToString(CultureInfo.InvariantCulture);
}
