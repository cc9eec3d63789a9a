using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Scoring;
using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

public sealed class ModelWriterTests
{
    private static IEnumerable<RiskModel> Models =>
    [
        CardFixture.Model(), CardFixture.Model("<script>|\n\"\\ ü \u2028"), ModelFile.Checklist(ShippedCatalogue.Catalogue), Drawn(1), Drawn(2), Drawn(3),
    ];

    [Test]
    public void Write_ThenRead_IsTheSameModelAndTheSameBytes([Range(0, 5)] int index)
    {
        var model = Models.ElementAt(index);
        var bytes = ModelWriter.Write(model);
        var read = ModelFile.Parse(bytes, "m.json", ShippedCatalogue.Catalogue);
        Assert.That(SameValues.Difference(read with { Sha256 = model.Sha256 }, model), Is.Null);
        Assert.That(ModelWriter.Write(read), Is.EqualTo(bytes));
    }

    [Test]
    public void Write_Term_TakesFourLines()
    {
        var text = Encoding.UTF8.GetString(ModelWriter.Write(CardFixture.Model()));
        Assert.That(text, Does.Contain("""
                    { "indicator": "S01", "level": "child",
                      "cuts": [5, 10.5, 20],
                      "scores": [-0.4, -0.1, 0.3, 1.1],
                      "errors": [0.05, 0.04, 0.1, 0.2, 0.3],
                      "missing": 0.05, "source": "source-1" },
            """.ReplaceLineEndings("\n")));
        Assert.That(text, Does.Contain("\"intercept\": -2.5123456789012346,").And.Contain("\"terms\": []").And.Not.Contain("\r").And.EndWith("}\n"));
        Assert.That(text.Split('\n'), Has.Length.LessThan(50));
    }

    [Test]
    public void Write_NotFinite_IsRefused()
    {
        var model = CardFixture.Model();
        Assert.That(() => ModelWriter.Write(model with { Stages = [model.Stages[0] with { Intercept = double.NaN }] }), Throws.ArgumentException);
        Assert.That(() => ModelWriter.Write(model with { Stages = [model.Stages[2] with { Terms = [model.Stages[2].Terms[0] with { Missing = float.PositiveInfinity }] }] }), Throws.ArgumentException);
    }

    /// <summary>A model whose cuts and scores are floats of every size and bit pattern.</summary>
    private static RiskModel Drawn(ulong seed)
    {
        var draws = new Queue<float>(Enumerable.Range(0, 4000).Select(i => BitConverter.UInt32BitsToSingle((uint)Mixed(seed, i))).Where(float.IsFinite));
        float Score()
        {
            while (true)
            {
                if (draws.Dequeue() is var f && Math.Abs(f) <= 1000) return f;
            }
        }

        var cuts = Enumerable.Range(0, 31).Select(_ => draws.Dequeue()).Distinct().Order().ToList();
        return CardFixture.Model() with
        {
            Stages =
            [
                new StageModel
                {
                    Stage = Stage.Transition, Intercept = Score() / 3.0, Threshold = null,
                    Terms = [new Term { Indicator = "S01", Cuts = [.. cuts], Scores = [.. cuts.Select(_ => Score()), Score()], Missing = Score(), Source = new("a", "b") }],
                },
            ],
        };
    }

    /// <summary>Steele and Vigna's mixing function (SplitMix64): any spread of bits will do here.</summary>
    private static ulong Mixed(ulong seed, int index)
    {
        var z = (seed * 0x9E3779B97F4A7C15) + ((ulong)index * 0xBF58476D1CE4E5B9);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
