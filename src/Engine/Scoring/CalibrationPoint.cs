namespace EarlyWarning.Scoring;

/// <summary>One point of a stage's calibration curve.</summary>
/// <param name="From">Log-odds as the terms give them, −100,000 to 100,000.</param>
/// <param name="To">Log-odds that belong to the outcomes observed there, −1000 to 1000.</param>
public readonly record struct CalibrationPoint(float From, float To);
