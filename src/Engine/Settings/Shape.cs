using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What may stand behind a key of the settings file. The loader's checks, the JSON Schema and the reference page follow from it.</summary>
internal abstract record Shape;

/// <summary>What a text must look like.</summary>
internal enum TextForm
{
    /// <summary>Any printable text.</summary>
    Free,

    /// <summary>Lower-case letters, digits and single hyphens, at most 64 characters.</summary>
    Id,

    /// <summary>A quarter such as <c>2026-Q3</c>.</summary>
    Quarter,

    /// <summary>A calendar day such as <c>2026-01-31</c>.</summary>
    Day,

    /// <summary>A code as it stands in a file; numbers need no quotation marks and keep their digits as written.</summary>
    Code,
}

/// <summary>A text that is not blank.</summary>
/// <param name="Form">What it must look like.</param>
internal sealed record TextShape(TextForm Form = TextForm.Free) : Shape;

/// <summary>One of a few words.</summary>
/// <param name="Words">The words permitted.</param>
internal sealed record WordShape(params ImmutableArray<string> Words) : Shape;

/// <summary>A whole number; both ends are included.</summary>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
internal sealed record WholeNumberShape(Int128 Minimum, Int128 Maximum) : Shape
{
    /// <summary>The only values permitted; empty where all between the ends are.</summary>
    public ImmutableArray<int> Only { get; init; } = [];
}

/// <summary>A number with a decimal point; the ends are included unless it is said otherwise.</summary>
/// <param name="Minimum">Lower end.</param>
/// <param name="Maximum">Upper end.</param>
internal sealed record NumberShape(double Minimum, double Maximum) : Shape
{
    /// <summary>Whether the lower end is excluded.</summary>
    public bool AboveMinimum { get; init; }

    /// <summary>Whether the upper end is excluded.</summary>
    public bool BelowMaximum { get; init; }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TruthShape : Shape;

/// <summary>A list of things of one shape.</summary>
/// <param name="Item">The shape of each.</param>
/// <param name="AtLeast">Smallest number of items.</param>
internal sealed record ListShape(Shape Item, int AtLeast = 0) : Shape;

/// <summary>A map with known keys.</summary>
/// <param name="Keys">The keys permitted.</param>
internal sealed record MapShape(params ImmutableArray<SettingsKey> Keys) : Shape
{
    /// <summary>Whether none of the keys is required, so that the map can be left out as a whole.</summary>
    public bool AllOptional => Keys.All(key => !key.Required);
}

/// <summary>A map from indicator ids to things of one shape; at least one entry.</summary>
/// <param name="Value">The shape of each value.</param>
internal sealed record ByIndicatorShape(Shape Value) : Shape;

/// <summary>A map from ids of audit columns to things of one shape; at least one entry.</summary>
/// <param name="Value">The shape of each value.</param>
internal sealed record ByAuditShape(Shape Value) : Shape;

/// <summary>Either a scalar or a map.</summary>
/// <param name="Short">The short form.</param>
/// <param name="Long">The long form.</param>
internal sealed record EitherShape(Shape Short, MapShape Long) : Shape;

/// <summary>One key of the settings file.</summary>
/// <param name="Name">The key, kebab-case.</param>
/// <param name="Shape">What may stand behind it.</param>
/// <param name="Meaning">What it says, in one sentence without full stop.</param>
internal sealed record SettingsKey(string Name, Shape Shape, LocalText Meaning)
{
    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>The value that holds where the key is absent, written as in YAML; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>What holds where the key is absent, in words, where that is not one value.</summary>
    public LocalText? Otherwise { get; init; }

    /// <summary>Unit of a number; null where it has none.</summary>
    public LocalText? Unit { get; init; }
}
