using System.Globalization;
using System.Text;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>The published flags of Bowers, Sprott and Taff (2013) in the plane of sensitivity and false positives, with curves of models beside them.</summary>
internal static class LearningFlags
{
    private const int Size = 520;
    private const int Margin = 60;

    /// <summary>One published flag.</summary>
    internal sealed record Flag(string Study, string Words, double Sensitivity, double FalsePositives)
    {
        /// <summary>Area under the curve through the one point: half the sum of sensitivity and specificity.</summary>
        public double Auc => (Sensitivity + 1 - FalsePositives) / 2;
    }

    /// <summary>A curve of a model: points of false positives and sensitivity.</summary>
    internal sealed record Curve(string Name, string Colour, (double FalsePositives, double Sensitivity)[] Points)
    {
        /// <summary>The curve of a trainer on examples, each scored by a model that has not seen it: five parts, one row in five.</summary>
        public static Curve Of(string name, string colour, Examples examples, ITrainer trainer)
        {
            var (risks, outcomes) = (new List<float>(), new List<bool>());
            for (var part = 0; part < 5; part++)
            {
                var test = examples.Take([.. Enumerable.Range(0, examples.Count).Where(i => i % 5 == part)]);
                var fit = examples.Take([.. Enumerable.Range(0, examples.Count).Where(i => i % 5 != part)]);
                var model = trainer.Fit(fit, new FitOptions { Stage = Stage.Transition, Source = new("öffentliche Daten", "public data") }, CancellationToken.None);
                risks.AddRange(ExampleScores.Of(model, test, CancellationToken.None).Risks);
                outcomes.AddRange(test.Outcomes);
            }

            var points = new List<(double, double)> { (0, 0) };
            double with = outcomes.Count(o => o), without = outcomes.Count - with, found = 0, alarms = 0;
            foreach (var tie in Enumerable.Range(0, risks.Count).GroupBy(i => risks[i]).OrderByDescending(g => g.Key))
            {
                found += tie.Count(i => outcomes[i]);
                alarms += tie.Count(i => !outcomes[i]);
                points.Add((alarms / without, found / with));
            }

            return new(name, colour, [.. points]);
        }

        /// <summary>Sensitivity where the curve passes a share of false positives.</summary>
        public double SensitivityAt(double falsePositives)
        {
            var next = Array.FindIndex(Points, p => p.FalsePositives >= falsePositives);
            var (from, to) = (Points[Math.Max(next - 1, 0)], Points[next]);
            return to.FalsePositives <= from.FalsePositives ? to.Sensitivity : from.Sensitivity + ((to.Sensitivity - from.Sensitivity) * (falsePositives - from.FalsePositives) / (to.FalsePositives - from.FalsePositives));
        }
    }

    public static Flag[] Read()
    {
        var table = StudyTable.Read("ewstools/bowersEWS.csv", ',');
        var (study, words, sensitivity, specificity) = (table.Text("study"), table.Text("dropout_indicator"), table.Numbers("sensitivity"), table.Numbers("specificity"));
        return [.. study.Select((s, i) => new Flag(s.Trim(), words[i], sensitivity[i], 1 - specificity[i]))];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The picture as SVG.</summary>
    public static string Picture(IReadOnlyList<Flag> flags, IReadOnlyList<Curve> curves)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Size + 330}" height="{Size + 20}" viewBox="0 0 {Size + 330} {Size + 20}" font-family="sans-serif" font-size="12">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="100%" height="100%" fill="#fff"/><path d="M{X(0)} {Y(0)}H{X(1)}M{X(0)} {Y(0)}V{Y(1)}" stroke="#333" fill="none"/><path d="M{X(0)} {Y(0)}L{X(1)} {Y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>""");
        for (var tick = 0; tick <= 10; tick += 2)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{X(tick / 10.0)}" y="{Y(0) + 18}" text-anchor="middle">{tick * 10} %</text><text x="{X(0) - 8}" y="{Y(tick / 10.0) + 4}" text-anchor="end">{tick * 10} %</text>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{X(0.5)}" y="{Y(0) + 38}" text-anchor="middle">flagged among those without the outcome (false positives)</text><text transform="translate({X(0) - 44} {Y(0.5)}) rotate(-90)" text-anchor="middle">flagged among those with it (sensitivity)</text>""");
        foreach (var flag in flags)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{X(flag.FalsePositives):0.0}" cy="{Y(flag.Sensitivity):0.0}" r="3.5" fill="#555" fill-opacity="0.45"/>""");
        }

        var line = 0;
        svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{X(1) + 28}" cy="{Y(1) + 4}" r="3.5" fill="#555" fill-opacity="0.45"/><text x="{X(1) + 42}" y="{Y(1) + 8}">published flags ({flags.Count})</text>""");
        foreach (var curve in curves)
        {
            var path = string.Join('L', curve.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.FalsePositives):0.0} {Y(p.Sensitivity):0.0}")));
            var y = Y(1) + 4 + (++line * 20);
            svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{path}" stroke="{curve.Colour}" stroke-width="2" fill="none"/><path d="M{X(1) + 20} {y}h16" stroke="{curve.Colour}" stroke-width="2"/><text x="{X(1) + 42}" y="{y + 4}">{curve.Name}</text>""");
        }

        return svg.Append("</svg>\n").ToString();

        static double X(double share) => Margin + (share * (Size - Margin - 20));
        static double Y(double share) => Size - Margin + 10 - (share * (Size - Margin - 20));
    }
}
