using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Indicators;

/// <summary>One measured thing of the catalogue.</summary>
public sealed record Indicator
{
    /// <summary>Short id such as <c>S01</c>: a letter and digits for the catalogue's own, lower-case words and hyphens for added ones.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required LocalText Label { get; init; }

    /// <summary>The service that measures it.</summary>
    public required Domain Domain { get; init; }

    /// <summary>Unit for people, for example <c>%</c>, <c>Monate / months</c>.</summary>
    public required LocalText Unit { get; init; }

    /// <summary>Smallest valid value, included.</summary>
    public required double Minimum { get; init; }

    /// <summary>Largest valid value, included.</summary>
    public required double Maximum { get; init; }

    /// <summary>+1 where a higher value means more risk, −1 where a lower one does, 0 for an outcome or a context without direction.</summary>
    public required int Direction { get; init; }

    /// <summary>Where in the chain it is known; never empty, never <see cref="Stage.All"/> beside others.</summary>
    public required ImmutableArray<Stage> Stages { get; init; }

    /// <summary>Whether it may be given for a child.</summary>
    public required bool ForChildren { get; init; }

    /// <summary>Whether it may be given for a district.</summary>
    public required bool ForDistricts { get; init; }

    /// <summary>What one count is per: 100 for a percentage, 10,000 for a rate per ten thousand, 1 otherwise. A district extract's
    /// value is count / denominator × this.</summary>
    public required double Per { get; init; }

    /// <summary>Whether it comes early enough to act on (leading), rather than recording what has happened (lagging).</summary>
    public required bool Leading { get; init; }

    /// <summary>Whether a service can change it (malleable), rather than it being a context.</summary>
    public required bool Malleable { get; init; }

    /// <summary>Whether it is an outcome: it is never a term of a model, and can be the measure.</summary>
    public required bool Outcome { get; init; }

    /// <summary>Whether it counts contact with a service, and not need: such a number grows with attention and with supply.</summary>
    public bool Contact { get; init; }

    /// <summary>Name for people where it stands as a driver: one that counts contact says so.</summary>
    public LocalText DriverLabel => Contact
        ? new($"{Label.German} – Kontakt mit dem Dienst, nicht Bedarf", $"{Label.English} – service contact, not need")
        : Label;

    /// <summary>Whom a district's rate refers to; null where the unit says it.</summary>
    public LocalText? Population { get; init; }

    /// <summary>For a child: the flag is present when the value is at or beyond this cut, seen in the direction of risk; null where no cut is published or agreed.</summary>
    public double? Cut { get; init; }

    /// <summary>Published sensitivity of the flag, 0 to 1; null where none is known.</summary>
    public double? Sensitivity { get; init; }

    /// <summary>Published false-positive rate of the flag, 0 to 1; null where none is known.</summary>
    public double? FalsePositiveRate { get; init; }

    /// <summary>Published threshold or effect in words.</summary>
    public required LocalText Threshold { get; init; }

    /// <summary>Public sources, at least one for the catalogue's own.</summary>
    public required ImmutableArray<string> Sources { get; init; }
}
