namespace EarlyWarning.Vocabulary;

/// <summary>Why a run stops; the number is the program's exit code.</summary>
public enum StopReason
{
    /// <summary>The settings are faulty.</summary>
    SettingsFaulty = 3,

    /// <summary>The input was refused.</summary>
    InputRefused = 4,

    /// <summary>Input is missing or unreadable, the settings file included.</summary>
    InputMissing = 5,

    /// <summary>An output or the store could not be written.</summary>
    OutputNotWritten = 6,

    /// <summary>The publication was refused.</summary>
    PublicationRefused = 7,
}
