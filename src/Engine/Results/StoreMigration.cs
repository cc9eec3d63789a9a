using System.Collections.Immutable;

namespace EarlyWarning.Results;

/// <summary>The steps that bring the tables of an older store up to date. What was published stays as it was published.</summary>
internal static class StoreMigration
{
    /// <summary>The oldest version that can be brought up to date.</summary>
    public const int Oldest = 2;

    private static readonly ImmutableArray<string> Steps =
    [
        "ALTER TABLE area_row ADD COLUMN school_check TEXT; UPDATE area_row SET school_check = 'not-checked' WHERE protected = 0;"
        + "DELETE FROM driver; ALTER TABLE driver ADD COLUMN certainty TEXT NOT NULL DEFAULT 'unsure'; ALTER TABLE driver ADD COLUMN malleable INTEGER NOT NULL DEFAULT 1",
    ];

    /// <summary>The statements from one version to the newest.</summary>
    /// <param name="version">Version of the store, <see cref="Oldest"/> or newer.</param>
    /// <returns>SQL, one step per version in between.</returns>
    public static IEnumerable<string> From(long version) => Steps.Skip((int)(version - Oldest)).Append($"UPDATE schema_version SET version = {ResultsStore.SchemaVersion}");
}
