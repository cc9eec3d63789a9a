using System.Data.Common;
using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The versions of the store's tables: a new store is made at the newest, an older one is brought up to date, one step after the other in one transaction.</summary>
internal static class StoreVersions
{
    /// <summary>The version that this program writes.</summary>
    public const int Newest = 4;

    /// <summary>The oldest version that is brought up to date.</summary>
    private const int Oldest = 2;

    /// <summary>Makes the tables where there are none, and brings older ones up to date.</summary>
    /// <param name="database">The open database.</param>
    /// <exception cref="RunStoppedException">It holds something else, or is older or newer than the program can read; it is left as it is.</exception>
    /// <exception cref="DbException">It could not be read or written.</exception>
    public static void Settle(IStoreDatabase database)
    {
        switch (database.Content())
        {
            case StoreContent.Foreign:
                throw Faults.Stop(ResultsFindings.NotAStore, database.Place);
            case StoreContent.Empty:
                using (var transaction = database.Begin())
                {
                    database.Mark(transaction);
                    Run(database, transaction, "tables", "views");
                    transaction.Commit();
                }

                break;
            default:
                var version = database.Connection.Number("SELECT max(version) FROM schema_version");
                if (version > Newest) throw Refuse(ResultsFindings.NewerStore);
                if (version < Oldest) throw Refuse(ResultsFindings.OlderStore);
                if (version < Newest) Migrate(database, version);
                break;

                RunStoppedException Refuse(FindingKind kind) =>
                    Faults.Stop(kind, database.Place, version.ToString(CultureInfo.InvariantCulture), Newest.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Migrate(IStoreDatabase database, long version)
    {
        using var transaction = database.Begin();
        if (version < 3) Run(database, transaction, "from-2-to-3");
        Run(database, transaction, "from-3-to-4-before", "tables", "views", "from-3-to-4-after");
        transaction.Commit();
    }

    private static void Run(IStoreDatabase database, DbTransaction transaction, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts) database.Connection.Execute(transaction, database.Adapt(Text(part)));
    }

    /// <summary>One part of the schema.</summary>
    /// <param name="part">Its file in the folder Schema, without ending.</param>
    /// <returns>The statements.</returns>
    internal static string Text(string part)
    {
        using var stream = typeof(StoreVersions).Assembly.GetManifestResourceStream($"Results/Schema/{part}.sql")!;
        using var schema = new StreamReader(stream);
        return schema.ReadToEnd();
    }
}
