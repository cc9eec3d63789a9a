using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Rows and sums in words, without a number of children.</summary>
internal static class RowWords
{
    /// <summary>File in which a row stands.</summary>
    public static string File(CellKey key) => key.Group.Length > 0 ? WrittenFolder.Groups : WrittenFolder.Districts;

    /// <summary>The kind of a row: district at one stage, borough over all stages, …</summary>
    public static LocalText Kind(CellKey key)
    {
        var (german, english) = key.Kind switch { AreaKind.District => ("Stadtteil", "district"), AreaKind.Borough => ("Bezirk", "borough"), _ => ("Stadt", "city") };
        var group = key.Group.Length > 0;
        return key.Stage == Stage.All
            ? new($"{german} über alle Stufen{(group ? ", eine Gruppe" : "")}", $"{english} over all stages{(group ? ", one group" : "")}")
            : new($"{german} auf einer Stufe{(group ? ", eine Gruppe" : "")}", $"{english} at one stage{(group ? ", one group" : "")}");
    }

    /// <summary>A sum: file, what is summed over what.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sum">The sum.</param>
    public static LocalText Sum(CellTable table, CellSum sum)
    {
        var key = table.Cells[sum.Total].Key;
        var (german, english) = Area(key);
        var stage = key.Stage.Label();
        var group = key.Group.Length > 0 ? $", {key.Group}" : "";
        var file = sum.Over == SumOver.Groups ? $"{WrittenFolder.Districts} + {WrittenFolder.Groups}" : File(key);
        return sum.Over switch
        {
            SumOver.Stages => new($"{file}: {german} über die Stufen{group}", $"{file}: {english} over the stages{group}"),
            SumOver.Groups => new($"{file}: {german} über die Gruppen, {stage.German}", $"{file}: {english} over the groups, {stage.English}"),
            _ => new($"{file}: {german} über ihre Teile, {stage.German}{group}", $"{file}: {english} over its parts, {stage.English}{group}"),
        };
    }

    private static (string German, string English) Area(CellKey key) => key.Kind switch
    {
        AreaKind.District => ($"Stadtteil {key.Code}", $"district {key.Code}"),
        AreaKind.Borough => (key.Code, key.Code),
        _ => ("Stadt", "city"),
    };
}
