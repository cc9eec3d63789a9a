using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Sources;

/// <summary>The folder of a SchILD-NRW export: its files by their fixed names, and what lies beside them.</summary>
internal sealed class SchildFolder : IDisposable
{
    private readonly Dictionary<SchildFile, SchildTable> tables = [];
    private readonly string folderName;

    private SchildFolder(string name) => folderName = name;

    /// <summary>The logs of the files, in the order in which they are read.</summary>
    public List<FindingLog> Logs { get; } = [];

    /// <summary>SHA-256 of the list of the files read: per file its hash, two blanks, its documented name and a line feed, in the order of the names.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Size of the files read, bytes.</summary>
    public long Bytes => tables.Values.Sum(table => table.Bytes);

    /// <summary>The encodings found, each once.</summary>
    public string Encodings => string.Join(", ", tables.Values.Select(table => table.Encoding).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Number of files read.</summary>
    public int Files => tables.Count;

    /// <summary>A file.</summary>
    /// <param name="file">Which.</param>
    /// <returns>The file at its first row; null where the folder lacks it.</returns>
    public SchildTable? Table(SchildFile file) => tables.GetValueOrDefault(file);

    /// <summary>The log of a file, also of one that the folder lacks.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The log.</returns>
    public FindingLog LogFor(SchildFile file) => Table(file)?.Log ?? LogOf(folderName, file.Name);

    /// <summary>Opens the files of a folder; faults go to the logs.</summary>
    /// <param name="path">Full path of the folder.</param>
    /// <param name="name">The folder as the settings word it, for findings.</param>
    /// <param name="log">Findings about the folder as a whole.</param>
    /// <param name="cancel">Cancels the pass over the files.</param>
    /// <returns>The folder; to be used only where no log is stopped.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static SchildFolder Open(string path, string name, FindingLog log, CancellationToken cancel)
    {
        var folder = new SchildFolder(name.TrimEnd('/', '\\'));
        try
        {
            folder.OpenFiles(path, log, cancel);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in tables.Values) table.Dispose();
    }

    private void OpenFiles(string path, FindingLog log, CancellationToken cancel)
    {
        var present = Directory.GetFiles(path).Order(StringComparer.Ordinal).ToLookup(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
        foreach (var refused in SchildFiles.FreeText.Where(present.Contains)) LogOf(folderName, refused).Add(SchildFindings.FreeText, 0, "");
        foreach (var unneeded in SchildFiles.Unneeded.Where(present.Contains)) LogOf(folderName, unneeded).Add(SchildFindings.NotNeeded, 0, "");
        var unknown = present.Count(file => !SchildFiles.FreeText.Concat(SchildFiles.Unneeded).Concat(SchildFiles.Read.Select(f => f.Name)).Contains(file.Key, StringComparer.OrdinalIgnoreCase));
        if (unknown > 0) log.Add(SchildFindings.UnknownFiles, 0, "", FindingLog.Text(unknown));
        foreach (var file in SchildFiles.Read)
        {
            var paths = present[file.Name].ToArray();
            if (paths.Length > 1) LogOf(folderName, file.Name).Add(SchildFindings.FileTwice, 0, "");
            if (paths.Length != 1) continue;
            if (SchildTable.Open(paths[0], file, LogOf(folderName, file.Name), cancel) is { } table) tables.Add(file, table);
        }

        var list = string.Concat(tables.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).Select(pair => $"{pair.Value.Sha256}  {pair.Key.Name}\n"));
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }

    private FindingLog LogOf(string folder, string file)
    {
        var log = new FindingLog(folder + "/" + file);
        Logs.Add(log);
        return log;
    }
}
