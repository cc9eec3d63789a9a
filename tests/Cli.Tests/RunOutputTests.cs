using System.Globalization;
using System.Text.Json.Nodes;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class RunOutputTests
{
    private static readonly RunSummary Found = MadeUp.Summary(
        MadeUp.Row("011", "Altstadt", Stage.Primary, Verdict.Inconspicuous),
        MadeUp.Row("021", "Nördlich der Bahn", Stage.All, Verdict.AssuredHotspot),
        MadeUp.Row("021", "Nördlich der Bahn", Stage.Transition, Verdict.AssuredHotspot),
        MadeUp.Row("021", "Nördlich der Bahn", Stage.Primary, Verdict.Conspicuous),
        MadeUp.Row("032", "", Stage.Primary, Verdict.AssuredHotspot),
        new SafeRow(AreaKind.District, "033", "Hafen", "", Stage.Primary, null, null),
        MadeUp.Row("Mitte", "Mitte", Stage.All, Verdict.AssuredHotspot, AreaKind.Borough));

    [Test]
    public void Run_Hotspots_AreNamedWithTheirStages()
    {
        var folder = Path.Combine("/city/out/2026-Q3", "report.html");
        Assert.That(Shell.English(FakeEngine.Giving(Found), "run", "x.yaml").OutLines, Is.EqualTo(new[]
        {
            "Computed: 2026-Q3",
            "Folder: /city/out/2026-Q3",
            "Report: " + folder,
            "Hotspots (2): Nördlich der Bahn (all stages, transition); 032 (primary).",
            "12 of 104 cells (district × stage) are protected, because small numbers could be recognised otherwise.",
            "State: draft, not released. To release it: earlywarning publish",
        }));
    }

    [Test]
    public void Run_HotspotsInGerman_AreNamedInGerman() =>
        Assert.That(
            Shell.German(FakeEngine.Giving(Found), "run", "x.yaml").OutLines,
            Does.Contain("Hotspots (2): Nördlich der Bahn (alle Stufen, Übergang); 032 (Primarstufe)."));

    [Test]
    public void Run_ManyHotspots_LeavesTheRestToTheReport()
    {
        var rows = Enumerable.Range(100, 25).Select(i => MadeUp.Row($"{i}", $"D{i}", Stage.All, Verdict.AssuredHotspot)).ToArray();
        var spoken = Shell.English(FakeEngine.Giving(MadeUp.Summary(rows)), "run", "x.yaml");
        Assert.That(spoken.Out, Does.Contain("Hotspots (25): D100 (all stages); ").And.Contains("D119 (all stages); 5 more in the report."));
    }

    [Test]
    public void Run_WithoutChildren_SaysSoAndGivesNoVerdict()
    {
        var summary = Found with { Table = MadeUp.Table() with { Measure = "", HeadlineCells = 0, HiddenHeadlineCells = 0 } };
        var spoken = Shell.English(FakeEngine.Giving(summary), "run", "x.yaml");
        Assert.That(spoken.OutLines[^2], Does.StartWith("There are no extracts about single children"));
    }

    [Test]
    public void Run_PooledToBoroughs_SaysSo()
    {
        var summary = Found with { Table = MadeUp.Table() with { PooledToBoroughs = true } };
        Assert.That(Shell.English(FakeEngine.Giving(summary), "run", "x.yaml").OutLines[^2], Does.StartWith("Therefore stages are shown per borough"));
    }

    [Test]
    public void Run_ManyFindings_AreToldOncePerCodeWithTheirFile()
    {
        var summary = Found with { Findings = [.. Enumerable.Range(2, 23).Select(MadeUp.Cell), Finding.At(MadeUp.RowKind, "schule.csv", 7, "")] };
        var spoken = Shell.English(FakeEngine.Giving(summary), "run", "x.yaml");
        Assert.That(spoken.ErrorLines[^4..], Is.EqualTo(new[]
        {
            "Findings of the input check: 24",
            "  1 × EW1201, row set aside: " + MadeUp.RowKind.Text.English,
            "  23 × EW1203, cell emptied: " + string.Format(CultureInfo.InvariantCulture, MadeUp.CellKind.Text.English, [.. MadeUp.Cell(2).Arguments]),
            "All findings with file and line: " + Path.Combine("/city/out/2026-Q3", "internal", "findings.csv"),
        }));
        Assert.That(spoken.Out, Does.Not.Contain("EW1203"));
    }

    [Test]
    public void Run_FindingsThatDiffer_ShowAnEllipsisWhereTheyDo()
    {
        var kind = new FindingKind("EW1299", Severity.Note, new("Zeile {0} (erwartet: {0}), Ende {1}.", "Line {0} (expected: {0}), end {1}."));
        var summary = Found with { Findings = [Finding.At(kind, "a.csv", 1, "", "1", "x"), Finding.At(kind, "a.csv", 2, "", "2", "x")] };
        Assert.That(Shell.German(FakeEngine.Giving(summary), "run", "x.yaml").ErrorLines, Does.Contain("  2 × EW1299, Hinweis: Zeile …, Ende x."));
    }

    [Test]
    public void Run_Quiet_TellsNothingOnStandardError()
    {
        var summary = Found with { Findings = [MadeUp.Cell(2)] };
        var engine = FakeEngine.Running(progress =>
        {
            progress(new RunProgress(MadeUp.Quarter, RunStep.Scoring, "", 5));
            return summary;
        });
        var spoken = Shell.English(engine, "run", "x.yaml", "-q");
        Assert.That(spoken.Error, Is.Empty);
        Assert.That(spoken.OutLines, Has.Length.EqualTo(6));
    }

    [Test]
    public void Run_Json_IsOneObjectOfTheSafeTable()
    {
        var table = Found.Table with
        {
            Findings = [new SafeFindingCount(MadeUp.RowKind, null), new SafeFindingCount(MadeUp.CellKind, 1234)],
            MissingDomains = [Domain.Youth],
        };
        var summary = Found with { Table = table, Computed = [new(2026, 2), new(2026, 3)], Findings = [MadeUp.Cell(2)] };
        var spoken = Shell.German(FakeEngine.Giving(summary), "run", "x.yaml", "--json");
        var expected = JsonNode.Parse(
            $$"""
            { "command": "run", "exitCode": 0, "version": "{{EarlyWarning.Cli.CommandLine.Version}}", "computed": ["2026-Q2", "2026-Q3"], "quarter": "2026-Q3",
              "folder": "/city/out/2026-Q3", "report": {{JsonValue.Create(Path.Combine("/city/out/2026-Q3", "report.html")).ToJsonString()}},
              "measure": "flagged", "calibrated": false,
              "hotspots": [
                { "code": "021", "name": "Nördlich der Bahn", "borough": "Mitte", "stages": ["all", "transition"] },
                { "code": "032", "name": "032", "borough": "Mitte", "stages": ["primary"] } ],
              "cells": 104, "hiddenCells": 12, "pooledToBoroughs": false, "missingDomains": ["youth"],
              "findings": [ { "code": "EW1201", "severity": "row-set-aside", "count": null }, { "code": "EW1203", "severity": "cell-emptied", "count": 1234 } ],
              "state": "draft", "earlierRelease": null, "childScores": null }
            """);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(spoken.Out), expected), Is.True, spoken.Out);
        Assert.That(spoken.Out, Does.Contain("Nördlich"));
    }
}
