using System.Collections.Immutable;
using EarlyWarning.Scoring;
using Microsoft.Data.Analysis;
using Microsoft.ML;

namespace EarlyWarning.MLNet.Tests;

/// <summary>The page on ML.NET: its example runs as written.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFolder.Docs, "mlnet.md"));

    [Test]
    public void Example_AsWritten_Runs()
    {
        var context = new MLContext(1);
        var rows = TrainedByMLNet.Rows(500, 3, change: (_, slot, x) => slot == 1 ? (x > 0 ? 1 : 0) : x);
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "mlnet-example.zip");
        context.Model.Save(TrainedByMLNet.Gam(context, rows), TrainedByMLNet.View(context, rows).Schema, path);
        var made = MadeUpExamples.Of(400, 5).ToDataFrame();
        var frame = new DataFrame(made.Columns.Where(c => c.Name != "outcome").Append(new BooleanDataFrameColumn("left_without_certificate", made["outcome"].Cast<bool?>())));
        var (options, cancel) = (MadeUpExamples.Options, CancellationToken.None);

        // From here on as on the page.
        ImmutableArray<ImportedFeature> slots = [ImportedFeature.Value("S01", replacement: 4.2f), ImportedFeature.MissingFlag("S01"), ImportedFeature.Value("S02", replacement: 2.5f)];
        ImportedTerms imported = MLNetImport.Of(context.Model.Load(path, out _), slots);
        float same = imported.Score([7, 0, 3]);                       // ML.NET's score
        StageModel model = imported.ToStageModel(options);            // terms of the engine

        FrameExamples read = DataFrames.FromDataFrame(frame, outcome: "left_without_certificate");
        StageModel fitted = new GamTrainer().Fit(read.Examples, options, cancel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(TrainedByMLNet.Scored(context, context.Model.Load(path, out _), [new() { Features = [7, 0, 3] }]).Scores.Single()));
            Assert.That(model.Terms.Select(t => t.Indicator), Is.EqualTo(new[] { "S01", "S02" }));
            Assert.That(fitted.Terms.Select(t => t.Indicator), Has.Member("absence"));
            Assert.That(read.Examples.Count, Is.EqualTo(400));
        }
    }

    [Test]
    public void Example_OnThePage_IsTheTested()
    {
        var source = File.ReadAllText(Path.Combine(Path.GetDirectoryName(RepositoryFolder.Docs)!, "tests", "Engine.MLNet.Tests", "DocumentationTests.cs"));
        var example = Page.Split("```csharp\n")[1].Split("```")[0];
        Assert.That(example.Split('\n').Where(line => line.Length > 0), Has.All.Matches<string>(line => source.Contains(line!, StringComparison.Ordinal)));
    }

    [Test]
    public void Models_Ids_AreThoseOfThePage()
    {
        string[] ids = [.. MLNetModels.Trainers.Select(t => t.Id), .. MLNetModels.Challengers.Select(c => c.Id)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.EqualTo(new[] { "mlnet-gam", "mlnet-logistic", "mlnet-fasttree" }));
            Assert.That(ids, Has.All.Matches<string>(id => Page.Contains(id!, StringComparison.Ordinal)));
        }
    }
}
