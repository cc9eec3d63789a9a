using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EarlyWarning.Benchmarks;

/// <summary>Adds time a child, bytes a second and the share of the read limit to a table of benchmarks that have a row <c>ReadLimit</c> and a parameter <c>Children</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KernelColumnsAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddColumn(new KernelColumn("ns/child", (mean, _, children) => mean / children, "0.00"))
        .AddColumn(new KernelColumn("GB/s of values", (mean, _, children) => children * KernelSetting.Indicators * sizeof(float) / mean, "0.0"))
        .AddColumn(new KernelColumn("% of read limit", (mean, limit, _) => 100 * limit / mean, "0"));
}

/// <summary>One figure made from the mean of a row and that of the read limit.</summary>
/// <param name="name">Heading.</param>
/// <param name="figure">Mean (ns), mean of the read limit (ns), number of children.</param>
/// <param name="format">Number format.</param>
internal sealed class KernelColumn(string name, Func<double, double, double, double> figure, string format) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => name;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var children = (int)benchmarkCase.Parameters["Children"];
        var limit = summary.Reports.FirstOrDefault(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == "ReadLimit" && r.BenchmarkCase.Job.Id == benchmarkCase.Job.Id);
        return summary[benchmarkCase]?.ResultStatistics is { } own && limit?.ResultStatistics is { } read
            ? figure(own.Mean, read.Mean, children).ToString(format, CultureInfo.InvariantCulture) : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
