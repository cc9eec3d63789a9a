using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Seconds that suppression takes for 450 districts × 4 stages × 2 groups, quarter after quarter, each with all earlier ones at hand.
/// <c>dotnet run -c Release --project benchmarks -- protection-speed</c>
/// </summary>
internal static class ProtectionSpeed
{
    private const int Quarters = 13;

    public static void Run()
    {
        var city = new TrialCity(1, 450);
        var trials = new List<DisclosureTrial.Trial>();
        var limits = new PublicationSettings { MaximumHiddenShare = 1 };
        for (var q = 0; q < Quarters; q++)
        {
            var quarter = new Quarter(2023 + (q / 4), (q % 4) + 1);
            if (q > 0) city.Move();
            var rows = city.Rows();
            var watch = Stopwatch.StartNew();
            trials.Add(DisclosureTrial.Publish(quarter, rows, trials, limits));
            var pattern = trials[^1].Pattern;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{quarter}: {watch.Elapsed.TotalSeconds:0.00} s with {q} earlier quarters; hidden {pattern.HiddenHeadlineCells} of {pattern.HeadlineCells} cells, {pattern.Primary.Count(p => p)} rows of all and {pattern.GroupPrimary.Count(p => p)} of groups on their own account"));
        }
    }
}
