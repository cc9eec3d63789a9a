using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The history of all published quarters. Only what has left Disclosure enters it.</summary>
/// <remarks>Tables and views are described in <c>docs/results.md</c>.</remarks>
public sealed class ResultsStore : IDisposable
{
    /// <summary>Version of the tables that this program writes.</summary>
    public const int SchemaVersion = StoreVersions.Newest;

    private readonly IStoreDatabase database;

    private ResultsStore(IStoreDatabase database) => this.database = database;

    /// <summary>The database, for tests.</summary>
    internal IStoreDatabase Database => database;

    /// <summary>The store as messages name it: full path of the file, or address on a server without any secret.</summary>
    public string Place => database.Place;

    /// <summary>Opens the store, or makes an empty one where there is none. The tables of an older store are brought up to date.</summary>
    /// <param name="store">Path of the SQLite file, whose folder exists, or an address that <see cref="PostgresAddress.Parse"/> reads.</param>
    /// <param name="access">Who may read the file; on a server its administrator decides.</param>
    /// <returns>The store.</returns>
    /// <exception cref="RunStoppedException">The store is damaged, is something else, is newer than this program, or can not be opened
    /// (<see cref="StopReason.OutputNotWritten"/>). It is left as it is.</exception>
    public static ResultsStore Open(string store, OutputAccess access = OutputAccess.Owner)
    {
        IStoreDatabase database = PostgresAddress.OfStore(store) is { } address ? PostgresDatabase.Open(address) : SqliteDatabase.Open(store, access);
        try
        {
            StoreVersions.Settle(database);
            (database as SqliteDatabase)?.TidyJournal();
            return new ResultsStore(database);
        }
        catch (DbException e)
        {
            database.Dispose();
            throw database.Stop(e);
        }
        catch (RunStoppedException)
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a store, without making one.</summary>
    /// <param name="store">As for <see cref="Open"/>.</param>
    /// <returns>Whether the file is there, or the schema on the server holds anything.</returns>
    /// <exception cref="RunStoppedException">The server can not be reached (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static bool Exists(string store)
    {
        if (PostgresAddress.OfStore(store) is not { } address) return File.Exists(store);
        using var database = PostgresDatabase.Open(address);
        try
        {
            return database.Content() != StoreContent.Empty;
        }
        catch (DbException e)
        {
            throw database.Stop(e);
        }
    }

    /// <summary>The quarters in the store.</summary>
    /// <returns>Ascending.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public ImmutableArray<Quarter> Quarters() => Reading(() =>
        database.Connection.Read(null, "SELECT quarter FROM quarter ORDER BY quarter", row => StoreReading.QuarterOf(row.GetString(0))).ToImmutableArray());

    /// <summary>The quarters before a quarter, as they were published.</summary>
    /// <param name="before">The quarter; not among them.</param>
    /// <returns>Ascending.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public ImmutableArray<PublishedQuarter> ReadHistory(Quarter before) => Reading(() => StoreReading.History(database.Connection, before));

    /// <summary>A published quarter as it left Disclosure: every file of outputs can be written from it again.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>
    /// The table, equal to the one that was published but for <see cref="SafeSource.Settings"/>, of which the store keeps what is published (id, file, domain, level, controller, legal
    /// basis, purpose, period) and no column; null where the store does not hold the quarter.
    /// </returns>
    /// <exception cref="RunStoppedException">The store is damaged, or an older version of the program has stored the quarter with less than the files need: it has to be computed
    /// again (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public SafeTable? ReadTable(Quarter quarter) => Reading(() =>
    {
        var (stored, table) = TableReading.Of(database.Connection, quarter);
        return stored && table is null ? throw Faults.Stop(ResultsFindings.StoredByOlder, Place, quarter.ToString()) : table;
    });

    /// <summary>Every publication that readers hold: the current version of each quarter and those it replaced.</summary>
    /// <returns>By quarter, then version; of each row only denominator and count.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public ImmutableArray<PublishedQuarter> ReadPublications() => Reading(() => StorePublications.Read(database.Connection));

    /// <summary>Thresholds frozen earlier.</summary>
    /// <param name="model">What names the model, as given when they were stored.</param>
    /// <param name="referenceQuarter">The reference quarter.</param>
    /// <returns>The thresholds; null where none are stored.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public FrozenThresholds? ReadThresholds(string model, Quarter referenceQuarter) => Reading(() =>
    {
        var stages = database.Connection.Read(
            null, "SELECT stage, threshold, held_district_terms FROM threshold WHERE model = @model AND reference_quarter = @quarter",
            row => KeyValuePair.Create(StoreReading.StageOf(row.GetString(0)), new FrozenStage(row.GetDouble(1), row.GetDouble(2))),
            ("model", model), ("quarter", referenceQuarter.ToString())).ToImmutableSortedDictionary();
        return stages.Count == 0 ? null : new FrozenThresholds(model, referenceQuarter, stages);
    });

    /// <summary>Hash of the folder of outputs that belongs to a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>SHA-256, lower-case hexadecimal; null where the quarter is not in the store.</returns>
    /// <exception cref="RunStoppedException">The store is damaged.</exception>
    public string? FolderSha256(Quarter quarter) => Reading(() =>
        database.Connection.Read(null, "SELECT folder_sha256 FROM quarter WHERE quarter = @quarter", row => row.GetString(0), ("quarter", quarter.ToString())).FirstOrDefault());

    /// <summary>Puts a quarter into the store in one transaction, in place of what was stored for it.</summary>
    /// <param name="table">The quarter.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <param name="thresholds">Thresholds frozen by this run; null where there are none.</param>
    /// <param name="beforeCommit">Called when everything is written and nothing is committed.</param>
    /// <param name="indicators">Labels of the indicators; null for the shipped catalogue.</param>
    /// <exception cref="DbException">The store could not be written; it holds what it held.</exception>
    /// <exception cref="RunStoppedException">Another run is writing.</exception>
    internal void Replace(SafeTable table, string folderSha256, FrozenThresholds? thresholds, Action? beforeCommit = null, IndicatorCatalogue? indicators = null)
    {
        using var transaction = database.Begin();
        StoreWriting.Write(database, transaction, table, folderSha256, thresholds, indicators ?? ShippedCatalogue.Catalogue);
        beforeCommit?.Invoke();
        transaction.Commit();
    }

    /// <summary>Records that other bytes now belong to a quarter whose figures stay as they are.</summary>
    /// <param name="quarter">The quarter; it is in the store.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <param name="beforeCommit">Called when it is written and not committed.</param>
    /// <exception cref="DbException">The store could not be written; it holds what it held.</exception>
    /// <exception cref="RunStoppedException">Another run is writing.</exception>
    internal void ReplaceFolder(Quarter quarter, string folderSha256, Action? beforeCommit = null)
    {
        using var transaction = database.Begin();
        var changed = database.Connection.Execute(
            transaction, "UPDATE quarter SET folder_sha256 = @hash WHERE quarter = @quarter", ("hash", folderSha256), ("quarter", quarter.ToString()));
        if (changed != 1) throw new InvalidOperationException("The quarter is not in the store.");
        beforeCommit?.Invoke();
        transaction.Commit();
    }

    /// <summary>What a fault of the database means for the run.</summary>
    /// <param name="e">The fault.</param>
    /// <returns>The exception, to be thrown.</returns>
    internal RunStoppedException Stop(DbException e) => database.Stop(e);

    /// <summary>Lets the SQLite file grow no further, as a full disk would; for tests.</summary>
    internal void LimitPages() => database.Connection.Execute(
        null, "PRAGMA max_page_count = " + database.Connection.Number("PRAGMA page_count").ToString(CultureInfo.InvariantCulture));

    /// <summary>Closes the store.</summary>
    public void Dispose() => database.Dispose();

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DbException e)
        {
            throw database.Stop(e);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or KeyNotFoundException or System.Text.Json.JsonException)
        {
            throw Faults.Stop(ResultsFindings.NotAStore, Place);
        }
    }
}
