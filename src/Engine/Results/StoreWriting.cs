using System.Data.Common;
using EarlyWarning.Disclosure;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>Writes one quarter into the tables of the store.</summary>
internal static class StoreWriting
{
    /// <summary>Writes a quarter in place of what was stored for it.</summary>
    /// <param name="database">The open store.</param>
    /// <param name="transaction">The transaction in which everything happens.</param>
    /// <param name="table">The quarter.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <param name="thresholds">Thresholds frozen by this run; null where there are none.</param>
    /// <param name="catalogue">Labels of the indicators.</param>
    public static void Write(
        IStoreDatabase database, DbTransaction transaction, SafeTable table, string folderSha256, FrozenThresholds? thresholds, IndicatorCatalogue catalogue)
    {
        var connection = database.Connection;
        var publication = StorePublications.Write(connection, transaction, table);
        connection.Execute(transaction, "DELETE FROM quarter WHERE quarter = @quarter", ("quarter", table.Quarter.ToString()));
        StoreIndicators.Write(connection, transaction, table, catalogue);
        var rows = QuarterRows.Of(table, folderSha256).Append(publication).ToList();
        if (thresholds is not null) rows.Add(Thresholds(connection, transaction, thresholds));
        database.Insert(transaction, rows);
        StoreIndicators.Tidy(connection, transaction);
    }

    private static StoreRows Thresholds(DbConnection connection, DbTransaction transaction, FrozenThresholds thresholds)
    {
        var quarter = thresholds.ReferenceQuarter.ToString();
        connection.Execute(transaction, "DELETE FROM threshold WHERE model = @model AND reference_quarter = @quarter", ("model", thresholds.Model), ("quarter", quarter));
        return StoreRows.Of("threshold", thresholds.Stages.Select(s => (object?[])[thresholds.Model, quarter, s.Key.Id(), s.Value.Threshold, s.Value.HeldDistrictTerms]));
    }
}
