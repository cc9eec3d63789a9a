namespace EarlyWarning.Districts;

/// <summary>The children of one school in one area and stage. Internal: never written anywhere, and without the school's name or number.</summary>
/// <param name="Children">Its children there, by the denominator of the area's row.</param>
/// <param name="Count">How many of them are counted.</param>
public readonly record struct SchoolPart(long Children, long Count);
