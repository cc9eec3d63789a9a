namespace EarlyWarning.Tests.Fuzz;

/// <summary>A sample of what the study <c>fuzz-study</c> does a million times.</summary>
internal sealed class EveryFormatFuzzTests
{
    [Test]
    public void EveryKindOfInput_MadeUpOrDamaged_IsReadOrRefusedWithFindings()
    {
        // In memory where the system has such a folder: these are thousands of small files.
        var folder = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "earlywarning-fuzz-" + Path.GetRandomFileName())).FullName;
        try
        {
            var names = new List<string>();
            foreach (var format in new FuzzedFormats(folder).All())
            {
                names.Add(format.Name);
                foreach (var sound in format.Sound) format.Read(sound);
                var trial = new FuzzTrial(format);
                trial.Run(made: 70, flipped: 40, seed: 20260930);
                Assert.That(trial.Failures, Is.Empty, format.Name);
                Assert.That((trial.Made, trial.Flipped), Is.EqualTo((70, 40)), format.Name);
                Assert.That(trial.Refused, format.Name == "comment" ? Is.Zero : Is.InRange(5, 109), format.Name);
            }

            Assert.That(names, Is.Unique.And.Count.GreaterThanOrEqualTo(20));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
