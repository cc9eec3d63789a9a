using EarlyWarning.Disclosure;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>The published form of a table region > district × gender × status with all its sums, for the attack.</summary>
internal sealed class PupilCube
{
    private readonly List<long> values = [];
    private readonly Dictionary<(string Area, string Gender, string Status), int> cells = [];

    public PupilCube((string Region, string District, string Gender, string Status, long Frequency)[] inner)
    {
        var regions = inner.GroupBy(c => c.Region).ToDictionary(g => g.Key, g => g.Select(c => c.District).Distinct().ToArray());
        string[] genders = ["F", "M", ""];
        string[] statuses = ["fail", "pass", ""];
        foreach (var area in regions.Values.SelectMany(d => d).Concat(regions.Keys).Append(""))
        {
            foreach (var gender in genders)
            {
                foreach (var status in statuses)
                {
                    cells.Add((area, gender, status), values.Count);
                    values.Add(inner.Where(c => (area.Length == 0 || c.District == area || c.Region == area)
                        && (gender.Length == 0 || c.Gender == gender) && (status.Length == 0 || c.Status == status)).Sum(c => c.Frequency));
                }
            }
        }

        foreach (var (area, gender, status) in cells.Keys)
        {
            if (gender.Length == 0) Lines.Add(new SumLine(cells[(area, "", status)], [cells[(area, "F", status)], cells[(area, "M", status)]]));
            if (status.Length == 0) Lines.Add(new SumLine(cells[(area, gender, "")], [cells[(area, gender, "fail")], cells[(area, gender, "pass")]]));
            if (area.Length == 0) Lines.Add(new SumLine(cells[("", gender, status)], [.. regions.Keys.Select(r => cells[(r, gender, status)])]));
            if (regions.TryGetValue(area, out var districts))
            {
                Lines.Add(new SumLine(cells[(area, gender, status)], [.. districts.Select(d => cells[(d, gender, status)])]));
            }
        }
    }

    public List<SumLine> Lines { get; } = [];

    public long[] Values => [.. values];

    public int Cell(string area, string gender, string status) => cells[(area, gender, status)];
}
