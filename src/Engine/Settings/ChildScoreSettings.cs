namespace EarlyWarning.Settings;

/// <summary>Permission to write scores of single children, for one purpose and one recipient, until one day. Without it no such file is written.</summary>
/// <param name="Purpose">What the file may be used for.</param>
/// <param name="LegalBasis">The law or contract that allows it.</param>
/// <param name="Recipient">Who is given the file.</param>
/// <param name="DeleteBy">The day on which the file has to be gone; after the quarter's as-of date.</param>
/// <param name="Folder">Folder of the file, absolute; outside of the output folder.</param>
/// <param name="FolderName">The folder as the settings word it, for messages.</param>
public sealed record ChildScoreSettings(string Purpose, string LegalBasis, string Recipient, DateOnly DeleteBy, string Folder, string FolderName);
