using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Why findings of some codes matter, and what to do about them.</summary>
/// <param name="Codes">Codes and ranges of codes, both ends included, parted by a blank: <c>EW1101-EW1103 EW1140</c>.</param>
/// <param name="Why">Why it matters, in whole sentences.</param>
/// <param name="Do">What to do, in whole sentences.</param>
internal sealed record ExplainedCodes(string Codes, LocalText Why, LocalText Do)
{
    /// <summary>Whether a code is among them.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Whether it is.</returns>
    public bool Hold(string code) => Array.Exists(Codes.Split(' '), part => part.Split('-') is [var first, .. var rest]
        && Number(code) >= Number(first) && Number(code) <= Number(rest is [var last] ? last : first));

    private static int Number(string code) => int.Parse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
}
