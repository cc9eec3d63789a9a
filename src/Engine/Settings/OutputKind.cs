namespace EarlyWarning.Settings;

/// <summary>The kinds of files in which a quarter is told; each by its word in the settings and on the command line.</summary>
public enum OutputKind
{
    /// <summary><c>csv</c>: tables for spreadsheets, in the convention of the language.</summary>
    Csv,

    /// <summary><c>data</c>: a data package for machines, CSV by RFC 4180 and its description.</summary>
    Data,

    /// <summary><c>geojson</c>: the map, RFC 7946.</summary>
    GeoJson,

    /// <summary><c>gpkg</c>: the map as GeoPackage; only where there is a map.</summary>
    Gpkg,

    /// <summary><c>xlsx</c>: the workbook.</summary>
    Xlsx,

    /// <summary><c>report</c>: the report for people.</summary>
    Report,

    /// <summary><c>run</c>: the record of the run.</summary>
    Run,
}
