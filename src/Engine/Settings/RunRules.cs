using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the quarters, the measure and the extracts of a run.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="known">The indicators known.</param>
internal sealed class RunRules(SettingsFaults faults, KnownIndicators known)
{
    /// <summary>Checks the quarters and the measure.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        Quarters(root);
        if (root["measure"]?["outcome"] is { Text: { } id } outcome) Outcome(root, id, outcome);
        if (root["districts"] is { IsMap: true } districts)
        {
            Neighbours(districts);
            Concordances(districts);
        }
    }

    private void Concordances(Setting districts)
    {
        var seen = new HashSet<Quarter>();
        foreach (var table in districts["concordance"]?.Items ?? [])
        {
            if (table["from"] is { Quarter: { } from } setting && !seen.Add(from)) faults.At(SettingsFindings.ConcordanceTwice, setting.Node, Named(from));
        }
    }

    private void Neighbours(Setting districts)
    {
        if (districts["neighbours"] is not { } neighbours) return;
        // A default stands where its map stands; a value that was written cannot.
        var stated = (neighbours.Node.Line, neighbours.Node.Column) != (districts.Node.Line, districts.Node.Column);
        if (neighbours.Node is MapNode { Entries.Length: not 1 } map)
            faults.At(SettingsFindings.OneNeighbourRule, map, SettingsFaults.Number(map.Entries.Length));
        else if (stated && districts["map"] is null && (neighbours.Text is not null || neighbours["within-metres"] is not null || neighbours["nearest"] is not null))
            faults.At(SettingsFindings.NeighboursWithoutMap, neighbours.Node);
    }

    private void Quarters(Setting root)
    {
        var seen = new HashSet<Quarter>();
        var computed = root["quarter"]?.Quarter;
        foreach (var earlier in root["earlier-quarters"]?.Items ?? [])
        {
            if (earlier.Quarter is not { } quarter) continue;
            if (!seen.Add(quarter)) faults.At(SettingsFindings.QuarterTwice, earlier.Node, Named(quarter));
            else if (quarter >= computed)
                faults.At(SettingsFindings.EarlierQuarterNotEarlier, earlier.Node, Named(quarter), Named(computed.Value));
        }

        if (root["model"]?["reference-quarter"] is { Quarter: { } reference } setting && reference > computed)
        {
            faults.At(SettingsFindings.ReferenceQuarterLater, setting.Node, Named(reference), Named(computed.Value));
        }
    }

    private void Outcome(Setting root, string id, Setting outcome)
    {
        if (known.Find(id) is not { } indicator)
        {
            faults.At(SettingsFindings.UnknownIndicator, outcome.Node, SettingsFaults.Same(id), SettingsFaults.Meant(id, known.Outcomes.Concat(known.Ids)));
        }
        else if (indicator.Outcome == false)
        {
            faults.At(SettingsFindings.NoOutcome, outcome.Node, SettingsFaults.Same(id), indicator.Label, SettingsFaults.List(known.Outcomes));
        }
        else if (AllSound(root["extracts"]?.Items ?? []) && !root.Sound("extracts").Items.Any(extract => Holds(extract, id)))
        {
            faults.At(SettingsFindings.OutcomeNotProvided, outcome.Node, SettingsFaults.Same(id));
        }
    }

    // Where an extract is faulty itself, it may be the one that was meant to hold the outcome.
    internal static bool AllSound(ImmutableArray<Setting> extracts) =>
        extracts.Length > 0 && extracts.All(extract => extract["level"]?.Text is not null && extract["columns"]?["indicators"] is { IsMap: true });

    internal static bool Holds(Setting extract, string id) =>
        extract["level"]?.Text == "child" && extract["columns"]?["indicators"]?[id] is not null;

    private static LocalText Named(Quarter quarter) => SettingsFaults.Same(quarter.ToString());
}
