using System.Collections.Immutable;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class PseudonymCommandTests
{
    [Test]
    public void Key_New_NamesFileAndCheckDigits()
    {
        var shell = Shell.English(FakeEngine.Working() with { NewKey = path => path == "secret.key" ? "0123abcd" : "" }, "key", "new", "secret.key");
        Assert.That(shell.ExitCode, Is.Zero);
        Assert.That(shell.Out, Does.Contain("secret.key").And.Contain("0123abcd"));
    }

    [Test]
    public void Key_AnotherWordThanNew_IsWrongUsage() =>
        Assert.That(Shell.English(FakeEngine.Working(), "key", "old", "secret.key").ExitCode, Is.EqualTo(2));

    [Test]
    public void Key_FileIsThere_ExitsSix()
    {
        var folder = Directory.CreateTempSubdirectory("earlywarning-key-");
        var file = Path.Combine(folder.FullName, "secret.key");
        File.WriteAllText(file, "old");
        var shell = Shell.English(FakeEngine.Working(), "key", "new", file);
        folder.Delete(recursive: true);
        Assert.That(shell.ExitCode, Is.EqualTo(6));
        Assert.That(shell.Error, Does.Contain("EW1141"));
    }

    [Test]
    public void Pseudonymise_Options_ReachTheEngine()
    {
        PseudonymisationRequest? seen = null;
        var engine = FakeEngine.Working() with { Pseudonymise = (request, _) => Done(seen = request) };
        var shell = Shell.English(engine, "pseudonymise", "in.csv", "--key", "k", "--out", "o", "--family-name", "Name", "--first-name", "Rufname", "--birth-date", "Geb", "--key-column", "id", "--drop", "a, b");
        Assert.That(shell.ExitCode, Is.Zero);
        Assert.That(
            (seen!.File, seen.Output, seen.Secret, seen.FamilyName, seen.FirstNames, seen.BirthDate, seen.KeyColumn, string.Join('|', seen.Drop)),
            Is.EqualTo(("in.csv", "o", "k", "Name", "Rufname", "Geb", "id", "a|b")));
    }

    [Test]
    public void Pseudonymise_Done_TellsColumnsAndLooksAtThem()
    {
        var shell = Shell.English(FakeEngine.Working() with { Pseudonymise = (request, _) => Done(request) }, "pseudonymise", "in.csv", "--out", "o");
        Assert.That(shell.Out, Does.Contain("columns kept: stadtteil").And.Contain("columns left out: Nachname").And.Contain("free text"));
    }

    [Test]
    public void Pseudonymise_Json_HasCountsAndColumns()
    {
        var shell = Shell.English(FakeEngine.Working() with { Pseudonymise = (request, _) => Done(request) }, "pseudonymise", "in.csv", "--out", "o", "--json");
        Assert.That(shell.Out, Does.Contain("\"rowsRead\": 3").And.Contain("\"columnsKept\"").And.Contain("\"EW1148\""));
    }

    [Test]
    public void Pseudonymise_WithoutOut_IsWrongUsage() =>
        Assert.That(Shell.English(FakeEngine.Working(), "pseudonymise", "in.csv").ExitCode, Is.EqualTo(2));

    private static PseudonymisationReport Done(PseudonymisationRequest request) => new(
        request.Output, "0123abcd", 3, 2, 1, 2, ["Nachname"], ["stadtteil"], [Finding.At(new FindingKind("EW1148", Severity.Note, new("a", "b")), "in.csv", 0, "", ImmutableArray<string>.Empty)]);
}
