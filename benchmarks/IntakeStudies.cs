using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Tests.Fuzz;
using EarlyWarning.Tests.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>Studies of the readers of extracts: polluted files, damaged inputs, inputs that are far too large.</summary>
internal static class IntakeStudies
{
    private static readonly Quarter Quarter = new(2026, 3);

    /// <summary><c>pollution-study</c>: every polluted version of a clean extract, by kind of pollution.</summary>
    public static void Pollute() => In(folder =>
    {
        var settings = Settings(folder, "schule.csv", child: true, "fehlquote", "stunden", "überalter");
        var kinds = new SortedDictionary<string, (int Files, int Refused, int Wrong)>(StringComparer.Ordinal);
        foreach (var file in Pollution.All())
        {
            var (wrong, refused) = PollutionJudge.Judge(file, folder, settings, Quarter);
            var kind = file.Kind.StartsWith("separator '", StringComparison.Ordinal) || file.Kind.StartsWith("all ", StringComparison.Ordinal) ? file.Kind.Split('\'')[0].Trim() + ", whole file"
                : file.Kind.StartsWith("header cell ", StringComparison.Ordinal) ? "header cell" : file.Kind.StartsWith("number", StringComparison.Ordinal) ? "number" : file.Kind;
            var (files, refusals, faults) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (files + 1, refusals + (refused ? 1 : 0), faults + (wrong is null ? 0 : 1));
        }

        Console.WriteLine("| pollution | files | refused with a finding | a row read wrong or lost without a finding |\n|---|---|---|---|");
        foreach (var (kind, n) in kinds) Console.WriteLine($"| {kind} | {n.Files} | {n.Refused} | {n.Wrong} |");
        Console.WriteLine($"| **all** | **{kinds.Values.Sum(n => n.Files)}** | **{kinds.Values.Sum(n => n.Refused)}** | **{kinds.Values.Sum(n => n.Wrong)}** |");
    });

    /// <summary><c>fuzz-study [made] [flipped]</c>: that many inputs made by FsCheck and as many with bytes flipped, spread evenly over every kind of input, from a fixed seed.</summary>
    public static void Fuzz(string[] args) => In(folder =>
    {
        var made = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500_000;
        var flipped = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500_000;
        FuzzedFormat[] formats = [.. new FuzzedFormats(folder).All()];
        var (allMade, allFlipped, refused, unexpected) = (0L, 0L, 0L, 0L);
        Console.WriteLine("| input | made by FsCheck | bytes flipped | refused with findings | unhandled exceptions | ms per input |\n|---|---|---|---|---|---|");
        for (var i = 0; i < formats.Length; i++)
        {
            var trial = new FuzzTrial(formats[i]);
            var clock = Stopwatch.GetTimestamp();
            trial.Run(Part(made, i), Part(flipped, i), seed: 1);
            var each = Stopwatch.GetElapsedTime(clock).TotalMilliseconds / Math.Max(1, trial.Made + trial.Flipped);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {formats[i].Name} | {trial.Made} | {trial.Flipped} | {trial.Refused} | {trial.Unexpected} | {each:0.00} |"));
            foreach (var failure in trial.Failures) Console.Error.WriteLine(failure);
            (allMade, allFlipped, refused, unexpected) = (allMade + trial.Made, allFlipped + trial.Flipped, refused + trial.Refused, unexpected + trial.Unexpected);
        }

        Console.WriteLine($"| **all** | **{allMade}** | **{allFlipped}** | **{refused}** | **{unexpected}** | |\n\nPeak memory {Peak()} MB.");

        int Part(int all, int i) => (all / formats.Length) + (i < all % formats.Length ? 1 : 0);
    });

    /// <summary><c>grammar-study [inputs]</c>: damaged and made-up inputs over files and the grammars of cells, from a fixed seed.</summary>
    public static void Grammar(string[] args) => In(folder =>
    {
        var inputs = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var table = Settings(folder, "tabelle.csv", child: false, "Bevölkerung / insgesamt");
        var fuzz = new ReaderFuzz(folder, Settings(folder, "schule.csv", child: true, "fehlquote"), table);
        var random = new Random(1);
        var unexpected = 0;
        while (fuzz.Inputs < inputs)
        {
            if (fuzz.Once(random) is not { } found) continue;
            if (unexpected++ < 5) Console.WriteLine(found);
        }

        Console.WriteLine($"{fuzz.Inputs} inputs, {fuzz.Refused} refused with findings, {unexpected} unhandled exceptions, peak memory {Peak()} MB");
    });

    /// <summary><c>intake-memory [percent]</c>: one field, one header and one line far too large; peak memory of the process.</summary>
    public static void Memory(string[] args) => In(folder =>
    {
        var share = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) / 100.0 : 1;
        var settings = Settings(folder, "schule.csv", child: true, "fehlquote");
        Console.WriteLine($"before: peak {Peak()} MB");
        Try("a field of 300 MB", "pseudonym;stadtteil;fehlquote\n\"", "a", (long)(300e6 * share), "\";1;5\n");
        Try("a field of 300 MB in lines", "pseudonym;stadtteil;fehlquote\n\"", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", (long)(300e6 * share), "\";1;5\n");
        Try("2,000,000 columns", "pseudonym;stadtteil;fehlquote", ";a", (long)(2 * 2_000_000 * share), "\nb;1;5\n");
        Try("2,000,000 columns without names", "pseudonym;stadtteil;fehlquote", ";", (long)(2_000_000 * share), "\nb;1;5\n");
        Try("1,000,000 columns in a row", "pseudonym;stadtteil;fehlquote\nb;1;5", ";", (long)(1_000_000 * share), "\nc;1;5\n");
        Try("a line of 1 GB", "", "abcdefgh;", (long)(1e9 * share), "");
        Try("1 GB of quotes", "pseudonym;stadtteil;fehlquote\n", "\"", (long)(1e9 * share), "\n");

        void Try(string name, string begin, string part, long bytes, string end)
        {
            var path = Path.Combine(folder, "schule.csv");
            using (var file = new StreamWriter(path))
            {
                file.Write(begin);
                var block = string.Concat(Enumerable.Repeat(part, 65_536 / part.Length));
                for (var written = 0L; written < bytes; written += block.Length) file.Write(block);
                file.Write(end);
            }

            var clock = Stopwatch.GetTimestamp();
            string answer;
            try
            {
                answer = $"{ExtractReader.ReadAll(settings, Quarter, null, CancellationToken.None).Receipts[0].RowsUsed} rows used";
            }
            catch (RunStoppedException stopped)
            {
                answer = "refused, " + string.Join(", ", stopped.Findings.Select(f => $"{f.Kind.Code} line {f.Line}").Distinct().Take(3));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} ({new FileInfo(path).Length / 1e6:0} MB): {answer}, {Stopwatch.GetElapsedTime(clock).TotalSeconds:0.0} s, peak {Peak()} MB"));
            File.Delete(path);
        }
    });

    private static void In(Action<string> study)
    {
        var folder = Directory.CreateTempSubdirectory("earlywarning-study-").FullName;
        try
        {
            study(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }

    private static RunSettings Settings(string folder, string file, bool child, params string[] columns) => new()
    {
        File = Path.Combine(folder, "earlywarning.yaml"),
        Sha256 = "",
        City = "Musterstadt",
        Quarter = Quarter,
        Output = folder,
        Store = "",
        Input = new InputSettings { MaximumSetAsideShare = 1 },
        Extracts =
        [
            new ExtractSettings
            {
                Id = "auszug",
                File = file,
                Domain = Domain.School,
                ChildLevel = child,
                Controller = "Schulverwaltungsamt",
                LegalBasis = "§ 120 SchulG NRW",
                Purpose = "Bildungsplanung",
                Period = null,
                Format = new FormatSettings { Table = child ? null : new TableSettings() },
                Columns = new ColumnSettings
                {
                    Key = child ? "pseudonym" : null,
                    District = child ? "stadtteil" : "#1",
                    Grade = columns.Length > 1 ? "jahrgang" : null,
                    Indicators = [.. columns.Select((c, i) => new IndicatorColumn { Indicator = $"i{i}", Column = c })],
                },
            },
        ],
        Indicators = new IndicatorCatalogue([.. columns.Select((_, i) => IntakeBenchmarks.Measured(i) with { Maximum = 1e9, ForDistricts = true })]),
    };
}
