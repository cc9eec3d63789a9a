using EarlyWarning.Districts;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MLNet.Tests;

/// <summary>Examples with a known make: absences that raise the risk in steps, grades that raise it in a line, a value that says nothing, gaps, a constant, a column without any value.</summary>
internal static class MadeUpExamples
{
    public static FitOptions Options { get; } = new()
    {
        Stage = Stage.LowerSecondary, Seed = 7, Source = new("angepasst", "fitted"), DistrictLevel = ["grade"],
    };

    /// <summary>Draws examples.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="interaction">Log-odds added where absence and grade are both high or both low, and taken away elsewhere.</param>
    public static Examples Of(int count, ulong seed, double interaction = 0)
    {
        var draws = new CountedDraws();
        draws.Start(Philox.Key(seed, "mlnet-tests"), 0);
        var (absence, grade, noise, constant, empty) = (new float[count], new float[count], new float[count], new float[count], new float[count]);
        var (outcomes, places) = (new bool[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            absence[i] = (float)(30 * draws.Uniform());
            grade[i] = 1 + (float)(5 * draws.Uniform());
            noise[i] = (float)draws.Normal();
            (constant[i], empty[i], places[i]) = (3, float.NaN, 1 + (i % 7));
            var gap = draws.Uniform() < 0.15;
            var together = absence[i] > 15 == grade[i] > 3.5f;
            var logOdds = -1 + (absence[i] > 20 ? 1.5 : absence[i] > 10 ? 0.5 : 0) + (0.6 * (grade[i] - 3.5)) + (gap ? 1 : 0) + (together ? interaction : -interaction);
            if (gap) absence[i] = float.NaN;
            outcomes[i] = draws.Uniform() < 1 / (1 + Exponential.Of(-logOdds));
        }

        return new(["absence", "grade", "noise", "constant", "empty"], [absence, grade, noise, constant, empty], outcomes, places);
    }

    /// <summary>Area under the ROC curve by comparing every pair; ties count one half.</summary>
    public static double Auc(ReadOnlySpan<float> scores, Examples examples)
    {
        double won = 0, pairs = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!examples.Outcomes[i]) continue;
            for (var j = 0; j < scores.Length; j++)
            {
                if (examples.Outcomes[j]) continue;
                pairs++;
                won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }

        return won / pairs;
    }
}
