namespace EarlyWarning.Districts;

/// <summary>Whether a district stands out only because of one school.</summary>
public enum SchoolCheck
{
    /// <summary>Not checked, or it cannot be told: no school known, a row over all stages, the district does not stand out, too few children beside a school, or its parts may not be told.</summary>
    NotChecked,

    /// <summary>The district stands out whichever single school is left out.</summary>
    SeveralSchools,

    /// <summary>Without the children of one school the district does not stand out, and that school's rate is higher than that of the rest of the district.</summary>
    OneSchool,
}
