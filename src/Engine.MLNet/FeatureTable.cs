using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace EarlyWarning.MLNet;

/// <summary>How examples become feature vectors without gaps: a missing value is replaced by the indicator's mean, and a slot of its own says that it was missing.</summary>
/// <remarks>Nothing is left to ML.NET here: its trainers leave out rows with NaN and only log it, its replacement is 0 unless told otherwise, and constant slots
/// make the shapes of others unreadable. So constant slots are left out before it sees them.</remarks>
internal sealed class FeatureTable
{
    private readonly ImmutableArray<int> columns;

    private FeatureTable(ImmutableArray<ImportedFeature> features, ImmutableArray<int> columns)
    {
        Features = features;
        this.columns = columns;
    }

    /// <summary>What the slots hold.</summary>
    public ImmutableArray<ImportedFeature> Features { get; }

    /// <summary>The slots for examples that are fitted on.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="stage">The stage, for the wording.</param>
    /// <returns>The slots: of each indicator the value where it varies, and the flag where some values are missing and some are not.</returns>
    /// <exception cref="RunStoppedException">The examples cannot be learned from.</exception>
    public static FeatureTable Of(Examples examples, Stage stage)
    {
        TrainingCheck.Stop(examples, stage);
        var features = ImmutableArray.CreateBuilder<ImportedFeature>();
        var columns = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < examples.Indicators.Length; i++)
        {
            var (present, mean, varies) = Summary(examples.Column(i));
            if (varies) Add(i, ImportedFeature.Value(examples.Indicators[i], mean));
            if (present > 0 && present < examples.Count) Add(i, ImportedFeature.MissingFlag(examples.Indicators[i]));
        }

        if (columns.Count == 0) throw new RunStoppedException(StopReason.InputRefused, [Finding.At(TrainingFindings.NoIndicators, "", 0, "", stage.Id())]);
        return new(features.ToImmutable(), columns.ToImmutable());

        void Add(int column, ImportedFeature feature)
        {
            columns.Add(column);
            features.Add(feature);
        }
    }

    /// <summary>Examples as ML.NET reads them.</summary>
    /// <param name="context">The context.</param>
    /// <param name="examples">The examples; the same indicators in the same order.</param>
    /// <param name="cancel">Stops the reading, and so a trainer that reads more than once.</param>
    /// <returns>A view with the columns <c>Features</c> and <c>Label</c>, one row per example, none left out.</returns>
    public IDataView ViewOf(MLContext context, Examples examples, CancellationToken cancel)
    {
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Features.Length);
        return context.Data.LoadFromEnumerable(RowsOf(examples, cancel), schema);
    }

    private IEnumerable<FeatureRow> RowsOf(Examples examples, CancellationToken cancel)
    {
        for (var row = 0; row < examples.Count; row++)
        {
            cancel.ThrowIfCancellationRequested();
            var features = new float[Features.Length];
            for (var f = 0; f < features.Length; f++) features[f] = Features[f].Of(examples.Column(columns[f])[row]);
            yield return new() { Features = features, Label = examples.Outcomes[row] };
        }
    }

    private static (int Present, float Mean, bool Varies) Summary(ReadOnlySpan<float> column)
    {
        var (present, sum, least, most) = (0, 0.0, float.PositiveInfinity, float.NegativeInfinity);
        foreach (var x in column)
        {
            if (float.IsNaN(x)) continue;
            present++;
            sum += x;
            least = MathF.Min(least, x);
            most = MathF.Max(most, x);
        }

        return (present, present == 0 ? float.NaN : (float)(sum / present), least < most);
    }
}
