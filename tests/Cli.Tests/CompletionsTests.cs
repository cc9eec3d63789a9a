using System.Diagnostics;
using EarlyWarning.Cli;

namespace EarlyWarning.Tests.Cli;

/// <summary>The scripts, run by the shells they are for.</summary>
public sealed class CompletionsTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-").FullName;
        foreach (var shell in CompletionScripts.Shells) File.WriteAllText(Path.Combine(folder, "script." + shell), CompletionScripts.For(shell)!.ReplaceLineEndings("\n"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Script_EveryShell_IsPrintedAsItIs()
    {
        foreach (var shell in CompletionScripts.Shells)
        {
            var spoken = Shell.English(FakeEngine.Working(), "completions", shell);
            Assert.That((spoken.ExitCode, spoken.Out), Is.EqualTo((0, CompletionScripts.For(shell)!.ReplaceLineEndings("\n"))));
        }
    }

    [TestCase("earlywarning ru", "run")]
    [TestCase("earlywarning com", "compare|completions")]
    [TestCase("earlywarning init x --se", "--seed")]
    [TestCase("earlywarning init x --sch", "--schild")]
    [TestCase("earlywarning run x --lang d", "de")]
    [TestCase("earlywarning completions ", "bash|powershell|zsh")]
    [TestCase("earlywarning model ed", "edit")]
    [TestCase("earlywarning model edit m.json --monotone ", "down|up")]
    [TestCase("earlywarning model edit m.json --stage l", "lower-secondary")]
    [TestCase("earlywarning export s.yaml --format g", "geojson|gpkg")]
    [TestCase("earlywarning explain EW167", "EW1671|EW1672|EW1673|EW1674|EW1675|EW1676")]
    public void Bash_Words_AreCompleted(string line, string words)
    {
        var program = Program("bash");
        var split = line.Split(' ');
        var script = $$"""
            PATH="{{folder}}:$PATH"
            source "{{folder}}/script.bash"
            complete -p earlywarning >/dev/null || exit 9
            COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}
            COMP_WORDS=({{string.Join(' ', split.Select(w => $"'{w}'"))}}); COMP_CWORD={{split.Length - 1}}
            _earlywarning
            printf '%s\n' "${COMPREPLY[@]}" | sort
            """;
        Assert.That(Run(program, "--norc", "-c", script).Trim().Replace("\n", "|", StringComparison.Ordinal), Is.EqualTo(words));
    }

    [Test]
    public void Bash_CursorInTheMiddle_CompletesWhatStandsBeforeIt()
    {
        var script = $$"""
            PATH="{{folder}}:$PATH"
            source "{{folder}}/script.bash"
            COMP_LINE='earlywarning ru s.yaml'; COMP_POINT=15
            COMP_WORDS=(earlywarning ru s.yaml); COMP_CWORD=1
            _earlywarning
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        Assert.That(Run(Program("bash"), "--norc", "-c", script).Trim(), Is.EqualTo("run"));
    }

    [Test]
    public void Bash_FileWanted_LeavesTheFilesToTheShell()
    {
        var script = $$"""
            PATH="{{folder}}:$PATH"
            source "{{folder}}/script.bash"
            COMP_LINE='earlywarning run sam'; COMP_POINT=20; COMP_WORDS=(earlywarning run sam); COMP_CWORD=2
            _earlywarning
            echo "${#COMPREPLY[@]}"; complete -p earlywarning
            """;
        Assert.That(Run(Program("bash"), "--norc", "-c", script), Does.StartWith("0\n").And.Contains("-o default"));
    }

    [Test]
    public void Zsh_Words_AreCompleted()
    {
        var script = $$"""
            PATH="{{folder}}:$PATH"
            compdef() { :; }
            compadd() { shift; print -l -- "${(@P)1}"; }
            _files() { print files; }
            source "{{folder}}/script.zsh"
            words=(earlywarning ru); CURRENT=2
            _earlywarning
            """;
        Assert.That(Run(Program("zsh"), "-f", "-c", script).Trim(), Is.EqualTo("run"));
    }

    [Test]
    public void PowerShell_Words_AreCompleted()
    {
        var script = $"$env:PATH = '{folder}:' + $env:PATH; . '{folder}/script.powershell.ps1'; (TabExpansion2 'earlywarning ru' 15).CompletionMatches.CompletionText";
        File.Copy(Path.Combine(folder, "script.powershell"), Path.Combine(folder, "script.powershell.ps1"));
        Assert.That(Run(Program("pwsh"), "-NoProfile", "-Command", script).Trim(), Is.EqualTo("run"));
    }

    /// <summary>The shell, and a program called earlywarning on its search path; the test is skipped where the machine lacks the shell.</summary>
    private string Program(string shell)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, shell)).FirstOrDefault(File.Exists);
        if (found is null || OperatingSystem.IsWindows()) Assert.Ignore($"{shell} is not installed here.");
        var own = Path.Combine(folder, "earlywarning");
        File.WriteAllText(own, $"#!/bin/sh\nexec dotnet '{Path.Combine(TestContext.CurrentContext.TestDirectory, "earlywarning.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return found!;
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return output;
    }
}
