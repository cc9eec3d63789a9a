using System.Globalization;
using BenchmarkDotNet.Running;

namespace EarlyWarning.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        // Quick measurements inside one process, beside BenchmarkDotNet's.
        switch (args)
        {
            case ["kernel-ratio"]: KernelRatio.Run(4_000_000, [16, 2, 8, 32]); break;
            case ["kernel-ratio", var bins]: KernelRatio.Run(4_000_000, [int.Parse(bins, CultureInfo.InvariantCulture)]); break;
            case ["kernel-sets"]: KernelRatio.Sets(); break;
            case ["kernel-score"]: KernelRatio.Score(); break;
            case ["kernel-logistic"]: KernelLogistic.Run(); break;
            case ["permutation-speed"]: SpatialSpeed.Permutations(); break;
            case ["stage-speed"]: SpatialSpeed.Stage(); break;
            case ["driver-speed"]: DriverSpeed.Run(); break;
            case ["scan-speed"]: SpatialSpeed.Scan(); break;
            case ["audit-speed", .. var rest]: AuditSpeed.Run(rest); break;
            case ["hotspot-study", .. var rest]: HotspotStudy.Run(rest); break;
            case ["disclosure-trial", .. var rest]: DisclosureStudy.Run(rest); break;
            case ["protection-speed"]: ProtectionSpeed.Run(); break;
            case ["intake-speed", .. var rest]: IntakeSpeed.Run(rest); break;
            case ["pollution-study"]: IntakeStudies.Pollute(); break;
            case ["fuzz-study", .. var rest]: IntakeStudies.Fuzz(rest); break;
            case ["grammar-study", .. var rest]: IntakeStudies.Grammar(rest); break;
            case ["intake-memory", .. var rest]: IntakeStudies.Memory(rest); break;
            case ["output-speed", .. var rest]: OutputSpeed.Run(rest); break;
            case ["whole-run", .. var rest]: WholeRun.Measure(rest); break;
            case ["schild-speed", .. var rest]: SchildSpeed.Run(rest); break;
            case ["learning-quality", .. var rest]: LearningQuality.Run(rest); break;
            case ["learning-coverage", .. var rest]: LearningCoverage.Run(rest); break;
            case ["learning-city", .. var rest]: LearningCity.Run(rest); break;
            case ["learning-speed", .. var rest]: LearningSpeed.Run(rest); break;
            case ["learning-panels", .. var rest]: LearningPanels.Run(rest); break;
            default: BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args); break;
        }
    }
}
