using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>One checked setting with its place. A faulty one has no value; a fault has been reported for it.</summary>
/// <param name="node">Where it stands; where it is a default, the map it would stand in.</param>
/// <param name="value">The value read: text, number, day, quarter, list or map; null where it is faulty.</param>
internal sealed class Setting(SettingsNode node, object? value)
{
    /// <summary>Where it stands.</summary>
    public SettingsNode Node => node;

    /// <summary>The text, or null.</summary>
    public string? Text => value as string;

    /// <summary>The number, or null.</summary>
    public double? Number => value as double?;

    /// <summary>The whole number, or null.</summary>
    public Int128? Whole => value as Int128?;

    /// <summary>True or false, or null.</summary>
    public bool? Truth => value as bool?;

    /// <summary>The quarter, or null.</summary>
    public Quarter? Quarter => value as Quarter?;

    /// <summary>The day, or null.</summary>
    public DateOnly? Day => value as DateOnly?;

    /// <summary>The items of a list; empty where it is none.</summary>
    public ImmutableArray<Setting> Items => value is ImmutableArray<Setting> items ? items : [];

    /// <summary>The entries of a map in the order of the file, defaults last; empty where it is none.</summary>
    public ImmutableArray<(ScalarNode Key, Setting Value)> Entries => value is ImmutableArray<(ScalarNode, Setting)> entries ? entries : [];

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => value is ImmutableArray<(ScalarNode, Setting)>;

    /// <summary>The setting behind a key, its default included; null where there is none.</summary>
    /// <param name="key">The key.</param>
    public Setting? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Text == key) return entry.Value;
            }

            return null;
        }
    }

    /// <summary>Where a key stands.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The key's place; the map's where the key is absent.</returns>
    public SettingsNode Place(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key).Key ?? node;

    /// <summary>The setting behind a key that the checks have found present and sound.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The setting.</returns>
    /// <exception cref="InvalidOperationException">It is absent: the checks and the reading disagree.</exception>
    public Setting Sound(string key) => this[key] ?? throw new InvalidOperationException($"The setting {key} was not checked.");

    /// <summary>The text behind a key that the checks have found present and sound.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">It is absent or no text.</exception>
    public string SoundText(string key) => Sound(key).Text ?? throw new InvalidOperationException($"The setting {key} is no text.");

    /// <summary>The number behind a key that the checks have found present and sound.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">It is absent or no number.</exception>
    public double SoundNumber(string key) => Sound(key).Number ?? throw new InvalidOperationException($"The setting {key} is no number.");

    /// <summary>The whole number behind a key that the checks have found present and sound.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">It is absent or no whole number.</exception>
    public Int128 SoundWhole(string key) => Sound(key).Whole ?? throw new InvalidOperationException($"The setting {key} is no whole number.");

    /// <summary>The texts of the list behind a key; empty where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The texts in the order of the file.</returns>
    public ImmutableArray<string> Texts(string key) => [.. (this[key]?.Items ?? []).Select(item => item.Text).OfType<string>()];
}
