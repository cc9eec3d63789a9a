using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Paths of the settings, made absolute from the settings file's folder.</summary>
/// <param name="settingsFile">Full path of the settings file.</param>
internal sealed class SettingsPaths(string settingsFile)
{
    private readonly string folder = Path.GetDirectoryName(settingsFile) ?? settingsFile;

    /// <summary>The absolute path of a worded one.</summary>
    /// <param name="worded">The path as the settings word it; may be absolute.</param>
    /// <returns>The absolute path, <c>.</c> and <c>..</c> resolved; the file system is not asked.</returns>
    public string Absolute(string worded) => Path.GetFullPath(worded, folder);

    /// <summary>The absolute path of the output folder.</summary>
    /// <param name="root">The whole file.</param>
    /// <returns>The path, or null where the setting is faulty.</returns>
    public string? Output(Setting root) => root["output"]?.Text is { } output ? Path.TrimEndingDirectorySeparator(Absolute(output)) : null;

    /// <summary>The absolute path of the results store, or its address on a server.</summary>
    /// <param name="root">The whole file.</param>
    /// <returns>The path or address, or null where the setting is faulty.</returns>
    public string? Store(Setting root) =>
        root["store"] is { } store ? (store.Text is not { } worded ? null : PostgresAddress.IsMeant(worded) ? PostgresAddress.Parse(worded)?.ToString() : Absolute(worded))
        : Output(root) is { } output ? Path.Combine(output, "results.sqlite") : null;

    /// <summary>Checks that the output folder and the store do not lie where inputs lie.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public void Check(Setting root, SettingsFaults faults)
    {
        var inputs = Inputs(root);
        if (Output(root) is { } output)
        {
            var held = inputs.Where(input => IsInside(input.Path, output)).Select(input => input.Name).Distinct().ToList();
            if (held.Count > 0) faults.At(SettingsFindings.OutputHoldsInput, root.Sound("output").Node, held[0]);
        }

        if (root["store"] is { Text: { } address } setting && PostgresAddress.IsMeant(address))
        {
            if (PostgresAddress.HoldsPassword(address)) faults.At(SettingsFindings.StorePassword, setting.Node);
            else if (PostgresAddress.Parse(address) is null) faults.At(SettingsFindings.StoreAddress, setting.Node);
        }
        else if (Store(root) is { } store && StoreHits(store, Output(root), inputs) is { } hit)
            faults.At(SettingsFindings.StoreInTheWay, (root["store"] ?? root).Node, hit);
    }

    /// <summary>What lies where a model is to be written.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="path">Absolute path of the model.</param>
    /// <returns>The input, folder or store in the way; null where there is none. The model file of the run is not in the way: it is replaced.</returns>
    public LocalText? Hit(Setting root, string path)
    {
        foreach (var (input, name) in Inputs(root))
        {
            if (string.Equals(input, path, Comparison) && name.English != "the model file") return name;
        }

        if (Output(root) is { } output && IsInside(path, output)) return new LocalText("der Ergebnisordner, den jeder Lauf ersetzt", "the output folder, which each run replaces");
        return string.Equals(Store(root), path, Comparison) ? new LocalText("der Ergebnisspeicher", "the results store") : null;
    }

    private static LocalText? StoreHits(string store, string? output, List<(string Path, LocalText Name)> inputs)
    {
        foreach (var (path, name) in inputs)
        {
            if (string.Equals(path, store, Comparison)) return name;
        }

        if (output is null || !IsInside(store, output)) return null;
        var inside = Path.GetRelativePath(output, store);
        if (inside == ".") return new LocalText("der Ergebnisordner selbst", "the output folder itself");
        var first = inside.Split(Path.DirectorySeparatorChar)[0];
        return Quarter.TryParse(first, out _) || first.StartsWith('.')
            ? new LocalText("der Ordner eines Quartals, den jeder Lauf ersetzt", "the folder of a quarter, which each run replaces")
            : null;
    }

    private List<(string Path, LocalText Name)> Inputs(Setting root)
    {
        var inputs = new List<(string, LocalText)> { (settingsFile, new LocalText("die Einstellungsdatei", "the settings file")) };
        if (root["districts"]?["map"]?.Text is { } map) inputs.Add((Absolute(map), new LocalText("die Karte", "the map")));
        if (root["districts"]?["neighbours"]?["file"]?.Text is { } neighbours) inputs.Add((Absolute(neighbours), new LocalText("die Datei der Nachbarn", "the file of neighbours")));
        foreach (var table in root["districts"]?["concordance"]?.Items ?? [])
        {
            if (table["file"]?.Text is { } concordance) inputs.Add((Absolute(concordance), new LocalText("die Tabelle einer Neuordnung", "the table of a reform")));
        }

        if (root["comments"]?.Text is { } comments) inputs.Add((Absolute(comments), new LocalText("die Kommentare", "the comments")));
        if (root["model"]?["file"]?.Text is { } model) inputs.Add((Absolute(model), new LocalText("die Modelldatei", "the model file")));
        var quarters = (root["earlier-quarters"]?.Items ?? []).Add(root["quarter"] ?? root).Select(setting => setting.Quarter).OfType<Quarter>().Distinct().ToList();
        foreach (var extract in root["extracts"]?.Items ?? [])
        {
            if (extract["file"]?.Text is not { } file) continue;
            var id = SettingsFaults.Same(extract["id"]?.Text ?? "?").English;
            foreach (var key in new[] { "secret", "district-table" })
            {
                if (extract["schild"]?[key]?.Text is { } beside) inputs.Add((Absolute(beside), new LocalText($"eine Datei des Auszugs „{id}“", $"a file of the extract \"{id}\"")));
            }

            foreach (var worded in quarters.Select(quarter => file.Replace("{quarter}", quarter.ToString(), StringComparison.Ordinal)).Distinct())
            {
                inputs.Add((Absolute(worded), new LocalText($"die Datei des Auszugs „{id}“", $"the file of the extract \"{id}\"")));
            }
        }

        return inputs;
    }

    /// <summary>Whether a path is a folder or lies below it.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="folder">Absolute path of the folder.</param>
    /// <returns>Whether it does, going by the wording of the paths.</returns>
    public static bool IsInside(string path, string folder) =>
        string.Equals(path, folder, Comparison)
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
}
