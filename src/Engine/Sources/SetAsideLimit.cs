using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The limit of rows set aside in one extract, checked after reading and again after linking.</summary>
internal static class SetAsideLimit
{
    /// <summary>Checks an extract.</summary>
    /// <param name="receipt">What was read, set aside and used of it.</param>
    /// <param name="maximumShare">Largest share of the rows read that may be set aside, 0 to 1.</param>
    /// <returns>A finding that stops the run; null where the share is at most the limit.</returns>
    public static Finding? Check(ExtractReceipt receipt, double maximumShare)
    {
        if (receipt.RowsSetAside <= maximumShare * receipt.RowsRead) return null;
        var (set, most) = (Percent((double)receipt.RowsSetAside / receipt.RowsRead), Percent(maximumShare));
        return Finding.At(SourcesFindings.TooManySetAside, receipt.File, 0, "",
            FindingLog.Text(receipt.RowsSetAside), FindingLog.Text(receipt.RowsRead),
            set, most, set.Replace('.', ','), most.Replace('.', ','));
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
