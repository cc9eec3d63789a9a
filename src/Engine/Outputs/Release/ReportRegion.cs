namespace EarlyWarning.Outputs;

/// <summary>A part of the report that a release fills anew, between two comments. No name or text can bring such a comment along: every &lt; in it is escaped.</summary>
/// <param name="Name">Its name.</param>
internal sealed record ReportRegion(string Name)
{
    /// <summary>The banner above the page.</summary>
    public static readonly ReportRegion Banner = new("draft-or-release");

    /// <summary>Who released it, in the section about the release.</summary>
    public static readonly ReportRegion Record = new("release-record");

    private string Start => $"<!--{Name}-->";

    private string End => $"<!--/{Name}-->";

    /// <summary>The region with its content.</summary>
    /// <param name="content">What stands in it.</param>
    /// <returns>The markup.</returns>
    public Html Of(Html content) => new(Start + content.Markup + End);

    /// <summary>Fills the region of a page anew.</summary>
    /// <param name="page">The page.</param>
    /// <param name="content">What is to stand in it.</param>
    /// <returns>The page; null where the region does not occur exactly once.</returns>
    public string? Fill(string page, Html content)
    {
        var from = page.IndexOf(Start, StringComparison.Ordinal);
        var to = page.IndexOf(End, StringComparison.Ordinal);
        if (from < 0 || to < from || page.LastIndexOf(Start, StringComparison.Ordinal) != from || page.LastIndexOf(End, StringComparison.Ordinal) != to) return null;
        return page[..from] + Of(content).Markup + page[(to + End.Length)..];
    }
}
