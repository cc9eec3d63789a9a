using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>The one breakdown of a run: the children of every area and stage by groups, such as by sex.</summary>
/// <remarks>Children whose group column is empty or holds another value, and children of whom no extract states a group, are <see cref="NotStated"/>: a group of its own,
/// so that the groups of an area and stage add up to all its children.</remarks>
public sealed record GroupSettings
{
    /// <summary>The machine word of the group of children whose group is not stated.</summary>
    public const string NotStated = "not-stated";

    /// <summary>The word of the settings for the breakdown by <see cref="Services"/>.</summary>
    public const string ServicesWord = "services";

    /// <summary>Children of whom a child-level extract of youth services tells.</summary>
    public const string Reached = "reached";

    /// <summary>Children of whom none does.</summary>
    public const string NotReached = "not-reached";

    /// <summary>The breakdown of the children by whether a youth service reaches them. Contact is told, not need.</summary>
    public static GroupSettings Services { get; } = new()
    {
        Title = new("Erreicht von der Jugendhilfe", "Reached by youth services"),
        Groups = [new(Reached, new("erreicht", "reached")), new(NotReached, new("nicht erreicht", "not reached"))],
    };

    /// <summary>Whether the groups tell who is reached by a service; then no group is not stated.</summary>
    public bool ByService => Groups.Length == 2 && Groups[0].Value == Reached && Groups[1].Value == NotReached;

    /// <summary>What the children are broken down by, for titles.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The groups, in the order of the settings; at least one, values unique. <see cref="NotStated"/> is not among them.</summary>
    public required ImmutableArray<ChildGroup> Groups { get; init; }

    /// <summary>Whether the other settings say the same.</summary>
    public bool Equals(GroupSettings? other) => other is not null && Title == other.Title && Groups.AsSpan().SequenceEqual(other.Groups.AsSpan());

    /// <summary>A hash that equal settings share.</summary>
    public override int GetHashCode() => HashCode.Combine(Title, Groups.Length);
}

/// <summary>One group of a breakdown.</summary>
/// <param name="Value">The value in the group column, compared as text; also the machine word of the group.</param>
/// <param name="Label">The group's name for people.</param>
public sealed record ChildGroup(string Value, LocalText Label);
