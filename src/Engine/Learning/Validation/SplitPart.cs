namespace EarlyWarning.Learning;

/// <summary>One fit of a validation: on which examples, and on which others it is tested.</summary>
/// <param name="Fit">Row numbers fitted on, ascending, those kept back for calibration included.</param>
/// <param name="Test">Row numbers tested on, ascending.</param>
internal sealed record SplitPart(int[] Fit, int[] Test);
