using System.Data.Common;
using EarlyWarning.Disclosure;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The dimension of indicators: those that a quarter in the store names, labelled as the catalogue labels them now.</summary>
internal static class StoreIndicators
{
    /// <summary>Brings the dimension up to date, before the quarter's rows refer to it.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction in which everything happens.</param>
    /// <param name="table">The quarter.</param>
    /// <param name="catalogue">The catalogue; an indicator that it does not know keeps its labels, a new one is labelled by its id.</param>
    public static void Write(DbConnection connection, DbTransaction transaction, SafeTable table, IndicatorCatalogue catalogue)
    {
        var known = connection.Read(transaction, "SELECT indicator FROM indicator", r => r.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var named = table.Indicators.Select(v => v.Indicator).Concat(table.Rows.SelectMany(r => r.Figures?.Drivers ?? []).Select(d => d.Indicator));
        foreach (var id in known.Union(named).Order(StringComparer.Ordinal))
        {
            var position = catalogue.PositionOf(id);
            if (position < 0 && known.Contains(id)) continue;
            var indicator = position < 0 ? null : catalogue[id];
            connection.Execute(
                transaction,
                """
                INSERT INTO indicator VALUES (@id, @position, @german, @english, @unit_german, @unit_english, @domain, @direction, @malleable)
                ON CONFLICT (indicator) DO UPDATE SET position = @position, label_de = @german, label_en = @english, unit_de = @unit_german, unit_en = @unit_english,
                    domain = @domain, direction = @direction, malleable = @malleable
                """,
                ("id", id), ("position", position + 1L), ("german", indicator?.Label.German ?? id), ("english", indicator?.Label.English ?? id),
                ("unit_german", indicator?.Unit.German ?? ""), ("unit_english", indicator?.Unit.English ?? ""), ("domain", indicator is null ? "" : StoreWords<Domain>.Of(indicator.Domain)),
                ("direction", (long)(indicator?.Direction ?? 0)), ("malleable", indicator?.Malleable == true ? 1L : 0L));
        }
    }

    /// <summary>Takes indicators away that no quarter names any more.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction in which everything happens.</param>
    public static void Tidy(DbConnection connection, DbTransaction transaction) => connection.Execute(
        transaction, "DELETE FROM indicator WHERE indicator NOT IN (SELECT indicator FROM indicator_value UNION SELECT indicator FROM driver)");
}
