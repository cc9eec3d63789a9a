using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>One equation: the sum of factor times variable is a constant.</summary>
/// <param name="Terms">Variables and their factors.</param>
/// <param name="Name">What the equation says; index into whatever it was made from.</param>
internal sealed record LinearRow(ImmutableArray<(int Variable, int Factor)> Terms, int Name);
