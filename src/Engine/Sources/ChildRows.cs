using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The columns of a child-level extract while they are filled.</summary>
internal sealed class ChildRows
{
    // Rows for which room is made at once: the bound says little about a file of blank lines, and its columns would be many gigabytes.
    private const int MostReserved = 1 << 21;

    private static readonly ImmutableArray<string> LongestSchool = [FindingLog.Text(SchoolIndex.MaxLength)];

    private readonly ExtractColumns columns;
    private readonly DistrictIndex districtIndex = new();
    private readonly float[][] values;
    private readonly SchoolIndex schoolIndex = new();
    private readonly GroupCodes? groupCodes;
    private int[] schools = [];
    private readonly GroupCodes[] auditCodes;
    private readonly int[][] audit;
    private int[] groups = [];
    private ChildKey[] keys;
    private int[] districts;
    private Stage[] stages;
    private int[] days;
    private int[] lines;
    private int count;

    /// <summary>Empty columns.</summary>
    /// <param name="columns">The columns read.</param>
    /// <param name="groupSettings">The groups; null where the run has no breakdown.</param>
    /// <param name="auditSettings">The characteristics of the fairness audit; empty where none is read.</param>
    /// <param name="capacity">Upper bound of the rows; they grow where it turns out too small.</param>
    public ChildRows(ExtractColumns columns, GroupSettings? groupSettings, ImmutableArray<AuditColumn> auditSettings, int capacity)
    {
        this.columns = columns;
        auditCodes = [.. columns.Audit.Select(a => new GroupCodes(auditSettings.Single(s => s.Id == a.Id).Values.Select(v => v.Value)))];
        groupCodes = columns.Group >= 0 && groupSettings is not null ? new GroupCodes(groupSettings) : null;
        capacity = Math.Min(capacity, MostReserved);
        keys = GC.AllocateUninitializedArray<ChildKey>(capacity);
        districts = GC.AllocateUninitializedArray<int>(capacity);
        stages = GC.AllocateUninitializedArray<Stage>(capacity);
        days = GC.AllocateUninitializedArray<int>(capacity);
        lines = GC.AllocateUninitializedArray<int>(capacity);
        values = new float[columns.Indicators.Length][];
        if (columns.School >= 0) schools = GC.AllocateUninitializedArray<int>(capacity);
        if (groupCodes is not null) groups = GC.AllocateUninitializedArray<int>(capacity);
        audit = [.. auditCodes.Select(_ => GC.AllocateUninitializedArray<int>(capacity))];
        for (var i = 0; i < values.Length; i++) values[i] = GC.AllocateUninitializedArray<float>(capacity);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="pass">The pass over the file.</param>
    public void Read(RowPass pass)
    {
        while (pass.Next())
        {
            var feed = pass.Feed;
            var key = CellText.Trim(feed.Field(columns.Key));
            if (CellText.IsMissing(key))
            {
                pass.SetAside(SourcesFindings.KeyEmpty, pass.Settings.Columns.Key!);
                continue;
            }

            if (key.ContainsAnyInRange((byte)0, (byte)0x1F))
            {
                pass.Log.Add(SourcesFindings.KeyControl, pass.Line, pass.Settings.Columns.Key!);
                continue;
            }

            if (!pass.TryDay(out var day) || !pass.TrySpell() || !pass.TryDistrict(districtIndex, out var district)) continue;
            if (count == keys.Length) Grow();
            keys[count] = PseudonymText.Key(key);
            districts[count] = district;
            days[count] = day;
            lines[count] = (int)pass.Line;
            stages[count] = pass.Stages.Of(feed, pass.Line);
            if (columns.School >= 0) schools[count] = SchoolOf(pass);
            if (groupCodes is not null) groups[count] = groupCodes.Of(CellText.Trim(feed.Field(columns.Group)));
            for (var a = 0; a < audit.Length; a++) audit[a][count] = auditCodes[a].Of(CellText.Trim(feed.Field(columns.Audit[a].Field)));
            var indicators = columns.Indicators;
            for (var i = 0; i < indicators.Length; i++)
            {
                values[i][count] = (float)(indicators[i].Coding is null
                    ? pass.Cells.Value(indicators[i], feed.Field(indicators[i].Value), pass.Line)
                    : CodedCells.Value(indicators[i], pass));
            }

            count++;
        }

        if (groupCodes is { Unlisted: > 0 }) pass.Log.Add(SourcesFindings.GroupUnlisted, 0, pass.Settings.Columns.Group!, Told(groupCodes.Unlisted));
        for (var a = 0; a < audit.Length; a++)
        {
            if (auditCodes[a].Unlisted > 0) pass.Log.Add(SourcesFindings.GroupUnlisted, 0, pass.HeaderOf(columns.Audit[a].Field), Told(auditCodes[a].Unlisted));
        }
    }

    /// <summary>The extract of the rows read.</summary>
    /// <param name="receipt">Makes the receipt from the number of rows used.</param>
    /// <returns>The extract; these columns must not be used any more.</returns>
    public ChildExtract Close(Func<long, ExtractReceipt> receipt) => new(
        receipt(count), districtIndex.Codes, [.. columns.Indicators.Select(i => i.Indicator.Id)], count, keys, districts, stages, days, lines, values)
    {
        SchoolNames = schoolIndex.Names, SchoolColumn = schools, GroupColumn = groups,
        AuditColumns = columns.Audit.Select((a, i) => (a.Id, Column: audit[i])).ToImmutableDictionary(a => a.Id, a => a.Column, StringComparer.Ordinal),
    };

    // Counts below 5 are not told, also not to the person at the desk: a finding may be passed on.
    private static string Told(long number) => number < 5 ? "< 5" : FindingLog.Text(number);

    private int SchoolOf(RowPass pass)
    {
        var school = schoolIndex.Of(CellText.Trim(pass.Feed.Field(columns.School)));
        if (school >= 0) return school;
        pass.Log.Add(SourcesFindings.SchoolTooLong, pass.Line, pass.Settings.Columns.School!, LongestSchool);
        return 0;
    }

    private void Grow()
    {
        var capacity = (int)Math.Min(Array.MaxLength, Math.Max(1024L, count * 2L));
        Array.Resize(ref keys, capacity);
        Array.Resize(ref districts, capacity);
        Array.Resize(ref stages, capacity);
        Array.Resize(ref days, capacity);
        Array.Resize(ref lines, capacity);
        if (columns.School >= 0) Array.Resize(ref schools, capacity);
        if (groupCodes is not null) Array.Resize(ref groups, capacity);
        for (var a = 0; a < audit.Length; a++) Array.Resize(ref audit[a], capacity);
        for (var i = 0; i < values.Length; i++) Array.Resize(ref values[i], capacity);
    }
}
