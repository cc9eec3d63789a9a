using System.Globalization;
using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Reads a polluted file and says whether each row is read right or has a finding.</summary>
internal static class PollutionJudge
{
    /// <summary>Judges one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">Where it is written.</param>
    /// <param name="settings">Settings that read <c>schule.csv</c> there.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>What is wrong; null where every row is read right or told of. With it, whether the file was refused.</returns>
    public static (string? Wrong, bool Refused) Judge(PollutedFile file, string folder, RunSettings settings, Quarter quarter)
    {
        File.WriteAllBytes(Path.Combine(folder, "schule.csv"), file.Bytes);
        Intake intake;
        try
        {
            intake = ExtractReader.ReadAll(settings, quarter, null, CancellationToken.None);
        }
        catch (RunStoppedException stopped)
        {
            return (stopped.Findings.IsEmpty ? "refused without a finding" : null, true);
        }

        var extract = intake.Children[0];
        var lines = Encoding.Latin1.GetString(file.Bytes).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var told = intake.Findings.Where(f => f.Line > 0 && f.Kind.Code is not ("EW1131" or "EW1132")).Select(f => f.Line).ToHashSet();
        var clean = Enumerable.Range(0, Pollution.Rows).ToDictionary(row => ChildKey.FromPseudonym(Encoding.UTF8.GetBytes(Pollution.Key(row))));
        var right = new HashSet<int>();
        for (var i = 0; i < extract.Count; i++)
        {
            var known = clean.TryGetValue(extract.Keys[i], out var row);
            var isRight = known && IsRight(extract, i, row);
            if (isRight) right.Add(row);
            else if (!told.Contains(extract.Lines[i])) return (known ? $"line {extract.Lines[i]} holds other values" : $"line {extract.Lines[i]} is no row", false);
        }

        if (extract.Receipt.RowsRead != extract.Receipt.RowsUsed + extract.Receipt.RowsSetAside) return ("rows are lost", false);
        var aside = intake.Findings.Any(f => f.Kind.Severity == Severity.RowSetAside);
        var toldLines = told.Where(line => line <= lines.Length).Select(line => lines[line - 1]).ToArray();
        foreach (var row in clean.Values.Where(row => !right.Contains(row)))
        {
            var key = Pollution.Key(row);
            var stands = Array.Exists(lines, l => l.Contains(key, StringComparison.Ordinal));
            if (stands ? !Array.Exists(toldLines, l => l.Contains(key, StringComparison.Ordinal)) : !aside && !file.Kind.StartsWith("cut off", StringComparison.Ordinal))
                return ($"{key} is missing without a finding", false);
        }

        return (null, false);
    }

    private static bool IsRight(ChildExtract extract, int index, int row)
    {
        var cells = Pollution.Row(row);
        if (extract.DistrictCodes[extract.Districts[index]].Value != cells[1]) return false;
        if (!StageText.TryGrade(Encoding.ASCII.GetBytes(cells[2]), out var stage) || extract.Stages[index] != stage) return false;
        for (var i = 0; i < 3; i++)
        {
            if (extract.Column(i)[index] != float.Parse(cells[3 + i].Replace(',', '.'), CultureInfo.InvariantCulture)) return false;
        }

        return true;
    }
}
