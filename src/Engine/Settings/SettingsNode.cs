using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>One node of the settings file with its place, as written: nothing is interpreted yet.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal abstract record SettingsNode(long Line, long Column);

/// <summary>A scalar.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Text">The text, quotation marks removed and escapes resolved.</param>
/// <param name="Plain">Whether it was written without quotation marks, so that it may be a number, true, false or null.</param>
internal sealed record ScalarNode(long Line, long Column, string Text, bool Plain) : SettingsNode(Line, Column)
{
    /// <summary>Whether this is YAML's null.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Items">Its items.</param>
internal sealed record ListNode(long Line, long Column, ImmutableArray<SettingsNode> Items) : SettingsNode(Line, Column);

/// <summary>A map in the order of the file, each key once.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record MapNode(long Line, long Column, ImmutableArray<(ScalarNode Key, SettingsNode Value)> Entries) : SettingsNode(Line, Column);

/// <summary>Something that was refused with a finding of its own; nothing more is said about it.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal sealed record RefusedNode(long Line, long Column) : SettingsNode(Line, Column);
