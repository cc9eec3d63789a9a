using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Counts taken through protection and written to a folder, for the audit to attack.</summary>
internal sealed record AuditSetting(RawQuarter Raw, SafeTable Table)
{
    public static PublicationSettings Limits { get; } = new() { MaximumHiddenShare = 1 };

    public AuditLimits OnePublication => AuditLimits.Of(Raw.Settings.Publication) with { EarlierPublications = false };

    public AuditTruth Truth => new(Raw.Quarter, Table.ComparisonKey, Raw.Counts);

    public OutputContent Content => new()
    {
        Settings = Raw.Settings, Table = Table, Map = Raw.Map, Model = Raw.Model!, History = Raw.History, Findings = [], EngineVersion = "0",
    };

    public static AuditSetting Of(ImmutableArray<AreaCounts> counts, PublicationSettings? limits = null, Language language = Language.English)
    {
        var raw = MadeUpQuarter.Raw(counts, limits ?? Limits);
        var areas = counts.Where(c => c is { Kind: AreaKind.District, Stage: Stage.All }).OrderBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new DistrictArea(new DistrictCode(c.Code), "Name " + c.Code, c.Borough, null)).ToImmutableArray();
        raw = raw with { Map = new DistrictMap(areas, [.. areas.Select(_ => ImmutableArray<int>.Empty)], false, "", []), Settings = raw.Settings with { Language = language } };
        return new AuditSetting(raw, Protection.Protect(raw, ShownCalculations.All));
    }

    /// <summary>The same with one protected row shown as it would be if nothing were protected.</summary>
    public AuditSetting Leaking(CellKey key)
    {
        var open = Of(Raw.Counts, new PublicationSettings { MinimumCount = 1, MinimumDenominator = 1, MaximumHiddenShare = 1 }).Table;
        return this with { Table = Table with { Rows = [.. Table.Rows.Select(r => HeldPublication.Of(r).Key == key ? open.Rows.Single(o => HeldPublication.Of(o).Key == key) : r)] } };
    }

    public void Write(string folder) => OutputFolder.Write(folder, Content);

    public AuditResult Audit(string folder, AuditLimits? limits = null) => AttackAudit.Run(folder, Table, [], Truth, limits ?? OnePublication);

    /// <summary>Protected rows that are not so on their own account.</summary>
    public IEnumerable<CellKey> Secondary
    {
        get
        {
            var counts = Raw.Counts.ToDictionary(c => new CellKey(c.Kind, c.Code, c.Stage, c.Group));
            return Table.Rows.Where(r => r.Protected).Select(r => HeldPublication.Of(r).Key).Where(k => !OnePublication.IsSensitive(counts[k].Children, counts[k].Count)).Order();
        }
    }
}
