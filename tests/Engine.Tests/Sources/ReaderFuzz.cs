using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Damaged and made-up inputs for the readers: whatever the bytes are, the answer is rows, findings, or a stop with findings.</summary>
/// <param name="folder">A folder to write to.</param>
/// <param name="child">Settings that read <c>schule.csv</c>, child level.</param>
/// <param name="table">Settings that read <c>tabelle.csv</c>, an official table whose layout is detected.</param>
internal sealed class ReaderFuzz(string folder, RunSettings child, RunSettings table)
{
    private static readonly byte[][] Tokens =
    [
        .. new[] { ";", ",", "\t", "|", "\n", "\r\n", "\r", "\"", "\"\"", "'", "-", ".", "x", "…", "(1)", "1.234", "1,5", "99999999999999999999", "1e400", "NaN", "\0", "\uFEFF", "\u00A0", "ä", "_____", "pseudonym", "stadtteil", "fehlquote", "01.02.2026", "Summe", "(bis ", "#1", "\U0001F600" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x81], [0xE4], [0xFE, 0xFF],
    ];

    /// <summary>Inputs so far.</summary>
    public long Inputs { get; private set; }

    /// <summary>Of them those that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Reads one input by the reader that the number chooses; every eighth goes through a file, the others through what works on bytes in memory.</summary>
    /// <param name="random">Its randomness.</param>
    /// <returns>The exception that nobody expected; null where all is well.</returns>
    public Exception? Once(Random random)
    {
        Inputs++;
        var bytes = Input(random);
        try
        {
            switch (random.Next(8))
            {
                case 0: Read(bytes, random.Next(2) == 0); break;
                case 1: Table(bytes); break;
                case 2: Survey(bytes); break;
                default: Cell(random.Next(3) == 0 ? bytes : bytes[..Math.Min(bytes.Length, random.Next(40))], random); break;
            }
        }
        catch (RunStoppedException stopped) when (!stopped.Findings.IsEmpty)
        {
            Refused++;
        }
#pragma warning disable CA1031 // What is looked for.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            return new InvalidOperationException(Convert.ToHexString(bytes), unexpected);
        }

        return null;
    }

    private static byte[] Input(Random random)
    {
        if (random.Next(2) == 0)
        {
            // A sound file with some bytes flipped, cut, doubled.
            var bytes = Encoding.UTF8.GetBytes(random.Next(2) == 0
                ? "pseudonym;stadtteil;fehlquote\nkind-1;001;1,5\nkind-2;002;\"2,5\"\nkind-3;003;-\n"
                : "Tabelle 1;;;\n;;Bevölkerung;\n;;insgesamt;unter 18\n01;Nord;12 345;(67)\n02;Süd;1.234.567;8-\n_____\nStand: 2026\n").ToList();
            for (var i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                    case 1: bytes.RemoveAt(at); break;
                    case 2: bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]); break;
                    default: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                }
            }

            return [.. bytes];
        }

        var made = new List<byte>();
        for (var i = random.Next(60); i > 0; i--) made.AddRange(random.Next(6) == 0 ? [(byte)random.Next(256)] : Tokens[random.Next(Tokens.Length)]);
        return [.. made];
    }

    private void Read(byte[] bytes, bool asTable)
    {
        File.WriteAllBytes(Path.Combine(folder, asTable ? "tabelle.csv" : "schule.csv"), bytes);
        var intake = ExtractReader.ReadAll(asTable ? table : child, table.Quarter, null, CancellationToken.None);
        var receipt = intake.Receipts[0];
        if (receipt.RowsRead != receipt.RowsUsed + receipt.RowsSetAside) throw new InvalidOperationException("Rows are lost.");
    }

    private static void Table(byte[] bytes)
    {
        foreach (var windows in new[] { true, false })
        {
            var look = TableLook.At(bytes, windows, null);
            if (look is null) continue;
            if (look.Header.Cells.Distinct(StringComparer.Ordinal).Count() != look.Header.Cells.Length) throw new InvalidOperationException("Two columns have one name.");
            _ = look.Yaml();
        }
    }

    private static void Survey(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var survey = FileSurvey.Of(stream, CancellationToken.None);
        _ = HeaderLine.Find(survey.Head.Span, windows1252: false, ["stadtteil", "fehlquote"]);
        using var windows = new Windows1252Stream(new MemoryStream(bytes));
        using var copy = new MemoryStream();
        windows.CopyTo(copy);
    }

    private static void Cell(byte[] bytes, Random random)
    {
        var text = CellText.Trim(bytes);
        var plain = new TableNumbers(new TableSettings { Thousands = random.Next(2) == 0 ? '.' : null }).Plain(text);
        if (plain.IsEmpty) return;
        foreach (var sign in ",."u8.ToArray())
        {
            if (NumberText.Read(plain, sign, out var value) == NumberOutcome.Number && !double.IsFinite(value)) throw new InvalidOperationException("A number is not finite.");
            _ = NumberText.TryWhole(plain, sign, out _);
        }

        _ = NumberText.Evidence(text);
        _ = DateText.TryRead(text, out _);
        _ = StageText.TryGrade(text, out _);
        _ = PseudonymText.Key(text);
        _ = new DistrictIndex().Of(text);
    }
}
