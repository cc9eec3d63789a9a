namespace EarlyWarning.Scoring;

/// <summary>One reason for a child's risk. Personal data where the child is: never published.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Contribution">What its term adds to the log-odds, above 0.</param>
public readonly record struct Reason(string Indicator, float Contribution);
