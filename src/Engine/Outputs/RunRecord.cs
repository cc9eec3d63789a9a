using System.Security.Cryptography;
using System.Text.Json;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The file <c>run.json</c>: what this quarter was computed from, so that it can be computed again. No clock, no timings, no path of a machine.</summary>
internal static class RunRecord
{
    /// <summary>Writes the file.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(OutputContent content) => JsonBytes.Of(json =>
    {
        var (settings, table) = (content.Settings, content.Table);
        json.WriteStartObject();
        json.WriteString("engine", "EarlyWarning.Engine");
        json.WriteString("engine_version", content.EngineVersion);
        json.WriteString("city", settings.City);
        json.WriteString("quarter", table.Quarter.ToString());
        json.WriteString("as_of", PublishedWords.Day(table.Quarter.AsOf));
        json.WriteString("language", settings.Language == Language.German ? "de" : "en");
        json.WriteStartObject("release");
        json.WriteString("state", "draft");
        json.WriteNumber("names_required", settings.Publication.TwoNames ? 2 : 1);
        json.WriteEndObject();
        ChildScoreRecord.Write(json, content);
        json.WriteString("settings_sha256", settings.Sha256);
        json.WriteString("map_sha256", content.Map.Sha256.Length > 0 ? content.Map.Sha256 : null);
        Neighbours(json, content);
        Concordances(json, content);
        json.WriteString("measure", table.Measure);
        Model(json, content);
        Rules(json, content);
        json.WriteStartArray("extracts");
        foreach (var source in table.Sources) Extract(json, source, content.Settings.Extracts.FirstOrDefault(e => e.Id == source.Settings.Id)?.DeleteBy?.In(table.Quarter));
        json.WriteEndArray();
        CommentRecord.Write(json, content);
        Coverage(json, table);
        json.WriteStartArray("earlier_quarters");
        foreach (var earlier in content.History.Where(h => h.Quarter < table.Quarter).OrderBy(h => h.Quarter))
        {
            json.WriteStartObject();
            json.WriteString("quarter", earlier.Quarter.ToString());
            json.WriteString("measure", earlier.Measure);
            json.WriteString("model_sha256", earlier.ModelSha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Audit(json, content.Audit);
        json.WriteEndObject();
    });

    /// <summary>The audit's result, as far as it may be told: how many rows are protected on their own account would tell which, where it is all of them.</summary>
    private static void Audit(Utf8JsonWriter json, AuditResult? audit)
    {
        if (audit is null) return;
        json.WriteStartObject("audit");
        json.WriteBoolean("passed", audit.Passed);
        json.WriteNumber("cells", audit.Hidden);
        json.WriteNumber("narrowest", audit.Narrowest);
        json.WriteNumber("publications", audit.Publications);
        json.WriteNumber("undecided", audit.Undecided.Length);
        json.WriteEndObject();
    }

    private static void Concordances(Utf8JsonWriter json, OutputContent content)
    {
        json.WriteStartArray("concordance");
        foreach (var table in content.Map.Concordances)
        {
            json.WriteStartObject();
            json.WriteString("from", table.From.ToString());
            json.WriteString("sha256", table.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Neighbours(Utf8JsonWriter json, OutputContent content)
    {
        var settings = content.Settings.Districts.Neighbours;
        json.WriteStartObject("neighbours");
        json.WriteString("rule", content.Map.HasNeighbours ? PublishedWords.Of(content.Map.Rule) : null);
        json.NumberOrNull("within_metres", settings.Rule == NeighbourRule.WithinDistance ? settings.WithinMetres : null, 3);
        json.NumberOrNull("nearest", settings.Rule == NeighbourRule.Nearest ? settings.Nearest : null);
        json.WriteString("sha256", content.Map.NeighboursSha256.Length > 0 ? content.Map.NeighboursSha256 : null);
        json.WriteEndObject();
    }

    private static void Model(Utf8JsonWriter json, OutputContent content)
    {
        json.WriteStartObject("model");
        json.WriteString("id", content.Model.Id);
        json.WriteNumber("version", content.Model.Version);
        json.WriteString("sha256", content.Model.Sha256);
        if (content.Card is { } card) json.WriteString("card_sha256", Convert.ToHexStringLower(SHA256.HashData(ModelCardJson.Write(card))));
        json.WriteBoolean("calibrated", content.Model.Calibrated);
        json.WriteStartArray("stages");
        foreach (var stage in content.Model.Stages)
        {
            json.WriteStartObject();
            json.WriteString("stage", stage.Stage.Id());
            json.NumberOrNull("intercept_log_odds", stage.Intercept, 6);
            json.NumberOrNull("threshold_log_odds", stage.Threshold, 6);
            json.NumberOrNull("held_district_terms_log_odds", stage.HeldDistrictTerms, 6);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("reference_quarter", ReferenceQuarter(content).ToString());
        json.WriteNumber("flagged_share", content.Settings.Model.FlaggedShare);
        json.WriteEndObject();
    }

    /// <summary>The quarter at which thresholds are frozen: the one stated, else the earliest of the settings.</summary>
    internal static Quarter ReferenceQuarter(OutputContent content) =>
        content.Settings.Model.ReferenceQuarter ?? content.Settings.EarlierQuarters.Append(content.Settings.Quarter).Min();

    private static void Rules(Utf8JsonWriter json, OutputContent content)
    {
        var (hotspots, publication, input) = (content.Settings.Hotspots, content.Settings.Publication, content.Settings.Input);
        json.WriteStartObject("hotspot_rule");
        json.WriteNumber("minimum_children", hotspots.MinimumChildren);
        json.WriteNumber("false_discovery_rate", hotspots.FalseDiscoveryRate);
        json.WriteNumber("margin", hotspots.Margin);
        json.WriteNumber("certainty", hotspots.Certainty);
        json.WriteNumber("margin_certainty", hotspots.MarginCertainty);
        json.WriteNumber("dispersion_level", hotspots.DispersionLevel);
        json.WriteNumber("permutations", hotspots.Permutations);
        json.WriteNumber("rank_draws", RankUncertainty.Draws);
        json.WriteNumber("replicates", hotspots.Replicates);
        json.WriteNumber("seed", hotspots.Seed);
        json.WriteEndObject();
        Index(json, content);
        json.WriteStartObject("publication_limits");
        json.WriteString("preset", publication.Preset.Length > 0 ? publication.Preset : null);
        json.WriteNumber("minimum_count", publication.MinimumCount);
        json.WriteNumber("minimum_denominator", publication.MinimumDenominator);
        json.WriteBoolean("zeros_hidden", publication.HidesZeros);
        json.WriteBoolean("complements_hidden", publication.HidesComplements);
        json.WriteNumber("rounding", publication.Rounding);
        json.WriteNumber("dominance", publication.Dominance);
        json.WriteNumber("geographic_floor", publication.GeographicFloor);
        json.WriteNumber("maximum_hidden_share", publication.MaximumHiddenShare);
        json.WriteEndObject();
        json.WriteStartObject("input_limits");
        json.WriteNumber("maximum_age_months", input.MaximumAgeMonths);
        json.WriteNumber("maximum_set_aside_share", input.MaximumSetAsideShare);
        json.WriteEndObject();
    }

    private static void Index(Utf8JsonWriter json, OutputContent content)
    {
        var index = content.Settings.Index;
        json.WriteStartObject("index");
        json.WriteStartArray("parts");
        foreach (var part in index.Parts)
        {
            json.WriteStartObject();
            json.WriteString("indicator", part.Indicator);
            json.WriteString("rate", part.Indicator is null ? part.Stage.Id() : null);
            json.WriteNumber("weight", part.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("minimum_children", index.MinimumChildren);
        json.WriteNumber("minimum_denominator", index.MinimumDenominator);
        Numbers("status_cuts", index.StatusCuts);
        Numbers("dynamics_cuts", index.DynamicsCuts);
        json.WriteString("compared_with", content.Table.StatusComparedWith.ToString());
        json.WriteEndObject();

        void Numbers(string name, IEnumerable<double> numbers)
        {
            json.WriteStartArray(name);
            foreach (var number in numbers) json.WriteNumberValue(number);
            json.WriteEndArray();
        }
    }

    private static void Extract(Utf8JsonWriter json, SafeSource source, DateOnly? deleteBy)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Settings.Id);
        json.WriteString("file", PublishedWords.FileName(source.File));
        json.WriteString("sha256", source.Sha256.Length > 0 ? source.Sha256 : null);
        json.WriteString("domain", PublishedWords.Of(source.Settings.Domain));
        json.WriteString("level", source.Settings.ChildLevel ? "child" : "district");
        json.WriteString("controller", source.Settings.Controller);
        json.WriteString("legal_basis", source.Settings.LegalBasis);
        json.WriteString("purpose", source.Settings.Purpose);
        json.WriteString("delete_by", deleteBy is { } day ? PublishedWords.Day(day) : null);
        json.WriteString("from", PublishedWords.Day(source.Period.From));
        json.WriteString("to", PublishedWords.Day(source.Period.To));
        json.WriteNumber("age_months", source.AgeMonths);
        json.WriteString("format", source.Format);
        json.NumberOrNull("rows_read", source.RowsRead);
        json.NumberOrNull("rows_set_aside", source.RowsSetAside);
        json.NumberOrNull("cells_emptied", source.CellsEmptied);
        json.WriteBoolean("protected", source.Sha256.Length == 0 || source.RowsRead is null || source.RowsSetAside is null || source.CellsEmptied is null);
        json.WriteEndObject();
    }

    private static void Coverage(Utf8JsonWriter json, SafeTable table)
    {
        json.WriteStartObject("coverage");
        json.WriteBoolean("pooled_to_boroughs", table.PooledToBoroughs);
        json.WriteNumber("headline_cells", table.HeadlineCells);
        json.WriteNumber("headline_cells_protected", table.HiddenHeadlineCells);
        json.NumberOrNull("children_in_protected_cells_share", table.Lost.Children, 2);
        json.NumberOrNull("counted_in_protected_cells_share", table.Lost.Counted, 2);
        json.WriteNumber("known_beforehand", table.KnownBeforehand);
        json.WriteNumber("codes_not_on_map", table.CodesNotOnMap);
        Codes(json, "districts_without_children", table.DistrictsWithoutChildren.Select(d => d.Value));
        Codes(json, "districts_without_neighbours", table.DistrictsWithoutNeighbours.Select(d => d.Value));
        Codes(json, "districts_without_shown_neighbours", table.DistrictsCutOff.Select(d => d.Value));
        Codes(json, "history_carried_over", table.HistoryCarriedOver.Select(d => d.Value));
        Codes(json, "missing_domains", table.MissingDomains.Select(PublishedWords.Of));
        json.WriteStartArray("children_by_domains");
        foreach (var entry in table.Domains)
        {
            json.WriteStartObject();
            Codes(json, "domains", entry.Domains.Select(PublishedWords.Of));
            json.NumberOrNull("children", entry.Children);
            json.WriteBoolean("protected", entry.Children is null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var entry in table.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", entry.Kind.Code);
            json.WriteString("severity", PublishedWords.Of(entry.Kind.Severity));
            json.NumberOrNull("count", entry.Count);
            json.WriteBoolean("protected", entry.Count is null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes) json.WriteStringValue(code);
        json.WriteEndArray();
    }
}
