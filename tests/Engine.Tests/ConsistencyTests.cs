using System.Reflection;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests;

/// <summary>Rules that hold for every public type of the engine.</summary>
public sealed class ConsistencyTests
{
    private static readonly Assembly Engine = typeof(Quarter).Assembly;

    private static IEnumerable<Type> PublicTypes => Engine.GetExportedTypes();

    [Test]
    public void PublicTypes_Namespace_IsARoomOrTheRoot()
    {
        var strays = PublicTypes.Where(t => t.Namespace is null || !(t.Namespace == "EarlyWarning" || t.Namespace.StartsWith("EarlyWarning.", StringComparison.Ordinal)));
        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void PublicTypes_Names_AvoidWordsThatSayNothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Utils", "Util", "Info"];
        Assert.That(PublicTypes.Where(t => empty.Any(word => t.Name.EndsWith(word, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void PublicTypes_Names_AreNotTheirFolder()
    {
        Assert.That(PublicTypes.Where(t => t.Namespace!.EndsWith("." + t.Name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void PublicTypes_Classes_AreSealedOrStatic()
    {
        Assert.That(PublicTypes.Where(t => t.IsClass && !t.IsSealed), Is.Empty);
    }

    [Test]
    public void PublicProperties_Setters_AreInitOnly()
    {
        var mutable =
            from type in PublicTypes
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.That(mutable, Is.Empty);
    }

    [Test]
    public void FindingKinds_Codes_AreUniqueAndWellFormed()
    {
        var kinds = (
            from type in Engine.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType == typeof(FindingKind)
            select (FindingKind)field.GetValue(null)!).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kinds, Is.Not.Empty);
            Assert.That(kinds.Select(k => k.Code), Is.Unique);
            Assert.That(kinds.Select(k => k.Code), Has.All.Matches("^EW1[0-7][0-9]{2}$"));
            Assert.That(kinds.Where(k => string.IsNullOrWhiteSpace(k.Text.German) || string.IsNullOrWhiteSpace(k.Text.English)), Is.Empty);
        }
    }
}
