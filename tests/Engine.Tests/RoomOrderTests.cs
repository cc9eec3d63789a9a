using System.Text.RegularExpressions;

namespace EarlyWarning.Tests;

/// <summary>Keeps the one direction of the pipeline: a room may name earlier rooms, never later ones.</summary>
public sealed partial class RoomOrderTests
{
    private static readonly string[] Order =
    [
        "Vocabulary", "Indicators", "Settings", "Sources", "Population", "Scoring", "Districts", "Learning", "Disclosure", "Results", "Outputs",
    ];

    private static readonly string Engine = Path.Combine(Repository.Root, "src", "Engine");

    [TestCaseSource(nameof(Order))]
    public void Room_Source_NamesNoLaterRoom(string room)
    {
        var later = Order[(Array.IndexOf(Order, room) + 1)..];
        var offences = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Engine, room), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match match in Named().Matches(File.ReadAllText(file)))
            {
                if (later.Contains(match.Groups[1].Value)) offences.Add($"{Path.GetFileName(file)} names {match.Groups[1].Value}");
            }
        }

        Assert.That(offences, Is.Empty);
    }

    [Test]
    public void Rooms_Folders_AreTheDocumentedOnes()
    {
        var folders = Directory.EnumerateDirectories(Engine).Select(Path.GetFileName).Except(["bin", "obj"]);
        Assert.That(folders, Is.EquivalentTo(Order.Append("MadeUpCity")));
    }

    [Test]
    public void QuarterlyRun_Length_FitsOnAScreen()
    {
        Assert.That(File.ReadAllLines(Path.Combine(Engine, "QuarterlyRun.cs")), Has.Length.LessThanOrEqualTo(120));
    }

    [GeneratedRegex(@"\bEarlyWarning\.([A-Z]\w+)\b")]
    private static partial Regex Named();
}
