using System.Data.Common;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>What the two databases of the results store do each in its own way. Everything else is one text of SQL for both.</summary>
internal interface IStoreDatabase : IDisposable
{
    /// <summary>The store as messages name it: path of the file, or address of the server without any secret.</summary>
    string Place { get; }

    /// <summary>The open connection.</summary>
    DbConnection Connection { get; }

    /// <summary>What was found where the store should be.</summary>
    /// <exception cref="DbException">It could not be asked.</exception>
    StoreContent Content();

    /// <summary>Marks an empty place as a results store.</summary>
    /// <param name="transaction">The transaction in which its tables are made.</param>
    void Mark(DbTransaction transaction);

    /// <summary>The schema's text in this database's own words.</summary>
    /// <param name="schema">Statements as SQLite understands them.</param>
    /// <returns>Statements for this database.</returns>
    string Adapt(string schema);

    /// <summary>Begins a transaction that writes.</summary>
    /// <returns>The transaction; disposing without a commit undoes it.</returns>
    /// <exception cref="DbException">The database could not be reached.</exception>
    /// <exception cref="RunStoppedException">Another run is writing.</exception>
    DbTransaction Begin();

    /// <summary>Inserts rows into tables, in the order given.</summary>
    /// <param name="transaction">The transaction in which everything happens.</param>
    /// <param name="tables">The rows.</param>
    /// <exception cref="DbException">They could not be written.</exception>
    void Insert(DbTransaction transaction, IReadOnlyList<StoreRows> tables);

    /// <summary>What a fault of this database means for the run.</summary>
    /// <param name="e">The fault.</param>
    /// <returns>The exception, to be thrown.</returns>
    RunStoppedException Stop(DbException e);
}
