using System.Xml.Linq;

namespace EarlyWarning.Tests;

/// <summary>The projects for ML.NET are optional: the default build never sees them or their packages.</summary>
public sealed class OptionalProjectTests
{
    private static readonly string[] Projects = ["src/Engine.MLNet/Engine.MLNet.csproj", "tests/Engine.MLNet.Tests/Engine.MLNet.Tests.csproj"];
    private static readonly string[] Packages = ["Microsoft.ML", "Microsoft.ML.FastTree", "Microsoft.Data.Analysis"];

    [Test]
    public void Solution_Projects_HoldsNoneOfMLNet()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "EarlyWarning.sln"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Projects.Select(p => Path.Combine(Repository.Root, p)), Has.All.Exist);
            Assert.That(solution, Does.Not.Contain("MLNet"));
        }
    }

    [Test]
    public void LockFiles_DefaultBuild_KnowNoPackageOfMLNet()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };
        var locks = Directory.EnumerateFiles(Repository.Root, "packages.lock.json", options).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(locks, Has.Count.GreaterThanOrEqualTo(5));
            Assert.That(locks.Where(l => Packages.Any(p => File.ReadAllText(l).Contains($"\"{p}\"", StringComparison.Ordinal))), Is.Empty);
        }
    }

    [Test]
    public void PackageVersions_OfMLNet_StandUnderTheSwitch()
    {
        var groups = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Root!.Elements("ItemGroup");
        var conditions = groups
            .Where(g => g.Elements("PackageVersion").Any(v => Packages.Contains((string?)v.Attribute("Include"))))
            .Select(g => (string?)g.Attribute("Condition"));
        Assert.That(conditions, Is.EqualTo(new[] { "'$(MLNet)' == 'true'" }));
    }

    [Test]
    public void PackageReferences_OfMLNet_StandUnderTheSwitch()
    {
        var groups = XDocument.Load(Path.Combine(Repository.Root, Projects[0])).Root!.Elements("ItemGroup");
        var references = groups.Where(g => g.Elements("PackageReference").Any()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(references.SelectMany(g => g.Elements("PackageReference")).Select(r => (string?)r.Attribute("Include")), Is.EquivalentTo(Packages));
            Assert.That(references.Select(g => (string?)g.Attribute("Condition")), Has.All.Contains("'$(MLNet)' == 'true'"));
        }
    }

    [Test]
    public void Documentation_OfMLNet_SaysHowToSwitchItOn()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mlnet.md"));
        using (Assert.EnterMultipleScope())
        {
            foreach (var project in Projects) Assert.That(page, Does.Contain($"{Path.GetDirectoryName(project)!.Replace('\\', '/')} -p:MLNet=true"));
            foreach (var package in Packages) Assert.That(page, Does.Contain(package));
        }
    }
}
