using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>One driver of one row.</summary>
/// <param name="Area">The row; shown.</param>
/// <param name="Driver">The driver, as a class.</param>
/// <param name="Position">Its place in the row, from 1.</param>
internal sealed record DriverLine(AreaLine Area, Driver Driver, int Position)
{
    /// <summary>All drivers of some rows, in their order.</summary>
    public static IEnumerable<DriverLine> All(IEnumerable<AreaLine> lines) =>
        lines.SelectMany(line => line.Figures is { Drivers.IsDefaultOrEmpty: false } f ? f.Drivers.Select((d, i) => new DriverLine(line, d, i + 1)) : []);
}
