namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Names of a file that is pseudonymised appear nowhere but in that file.</summary>
public sealed class PseudonymCanaryTests
{
    private static readonly string[] Canaries = ["kanarienvogel", "zwitscherine", "gefiederstra", "02.03.2015", "2015-03-02"];

    [TestCase("")]
    [TestCase("--json")]
    [TestCase("--log debug")]
    [TestCase("--log-format json")]
    public void Pseudonymise_NamesInTheFile_AppearNowhereElse(string option)
    {
        var folder = Directory.CreateTempSubdirectory("earlywarning-canary-").FullName;
        try
        {
            string In(string name) => Path.Combine(folder, name);
            Assert.That(Earlywarning.Run("key", "new", In("secret.key")).ExitCode, Is.Zero);
            var good = "Liste Kanarienvogel\nNachname;Vorname;Geburtsdatum;Straße;stadtteil;text\n"
                + string.Concat(Enumerable.Range(0, 40).Select(i => $"Kanarienvogel{(char)('a' + (i % 26))};Zwitscherine;02.03.2015;Gefiederstraße {i};011;{(i == 3 ? "Zwitscherine Kanarienvogeld" : "-")}\n")) + "Kanarienvogel;;02.03.2015;a;011;\n";
            File.WriteAllText(In("in.csv"), good);
            File.WriteAllText(In("bad.csv"), good.Replace("02.03.2015", "gestern Kanarienvogel", StringComparison.Ordinal));
            string[] words = [.. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            var done = Earlywarning.Run(["pseudonymise", In("in.csv"), "--key", In("secret.key"), "--out", In("out.csv"), .. words]);
            var refused = Earlywarning.Run(["pseudonymise", In("bad.csv"), "--key", In("secret.key"), "--out", In("none.csv"), .. words]);
            Assert.That((done.ExitCode, refused.ExitCode), Is.EqualTo((0, 4)));
            Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "in.csv", "bad.csv", "out.csv", "secret.key" }));
            var said = done.Output + done.Error + refused.Output + refused.Error + File.ReadAllText(In("out.csv"));
            foreach (var canary in Canaries) Assert.That(said, Does.Not.Contain(canary).IgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
