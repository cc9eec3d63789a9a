using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What the audit of one publication found.</summary>
/// <remarks>Internal but for <see cref="Passed"/>, <see cref="Hidden"/> and <see cref="Required"/>: how many rows are protected on their own account tells a reader which, where it is all of them.</remarks>
public sealed record AuditResult
{
    /// <summary>Protected rows.</summary>
    public required int Hidden { get; init; }

    /// <summary>Of those, protected on their own account.</summary>
    public required int Sensitive { get; init; }

    /// <summary>Of those, known to a reader beforehand: shown earlier with the same children but for one, or told by such rows alone. No rule can prevent that.</summary>
    public required int KnownBeforehand { get; init; }

    /// <summary>Protected rows that serve nobody, because a reader knows them from earlier publications; those known beforehand included.</summary>
    public required int KnownFromEarlier { get; init; }

    /// <summary>Width asked for.</summary>
    public required int Required { get; init; }

    /// <summary>Smallest proved width over all numbers of rows protected on their own account, at most <see cref="Required"/>; that where there are none.</summary>
    public required long Narrowest { get; init; }

    /// <summary>Earlier publications attacked together with this one.</summary>
    public required int Publications { get; init; }

    /// <summary>Quarters of earlier publications that could not be attacked with this one; ascending.</summary>
    public ImmutableArray<Quarter> Undecided { get; init; } = [];

    /// <summary>What is to be told of an audit that passed.</summary>
    public ImmutableArray<Finding> Warnings => [.. Undecided.Select(q => Finding.At(AuditFindings.EarlierUndecided, "", 0, "", q.ToString()))];

    /// <summary>Linear programmes solved.</summary>
    public required long Programmes { get; init; }

    /// <summary>Hidden numbers that least squares on the published statistics determine.</summary>
    public required int Recovered { get; init; }

    /// <summary>What a reader can find out and must not; empty where the audit passes.</summary>
    public required ImmutableArray<AuditFailure> Failures { get; init; }

    /// <summary>Whether nothing can be found out.</summary>
    public bool Passed => Failures.IsEmpty;
}
