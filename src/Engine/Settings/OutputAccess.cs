namespace EarlyWarning.Settings;

/// <summary>Who may read what is published, beside the account that runs the program; internal files are the account's own whatever is chosen.</summary>
public enum OutputAccess
{
    /// <summary>Nobody else: files 0600, folders 0700.</summary>
    Owner,

    /// <summary>The group of the folder: files 0640, folders 0750.</summary>
    Group,

    /// <summary>Everyone on the machine: files 0644, folders 0755.</summary>
    Everyone,
}
