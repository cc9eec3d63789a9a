using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings about districts and map. The last entry holds for every other code of the family.</summary>
internal static class DistrictsExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1301-EW1306",
            new("Die Karte sagt, welche Stadtteile es gibt und welche aneinandergrenzen; eine falsche Datei gäbe falsche Stadtteile.",
                "The map says which districts there are and which border on each other; a wrong file would give wrong districts."),
            new("Unter districts: map eine GeoJSON-Datei der Stadtteile nennen (aus QGIS: Exportieren, GeoJSON, EPSG:4326). Ohne Karte geht es auch, dann ohne Nachbarschaften.",
                "Name a GeoJSON file of the districts under districts: map (from QGIS: export, GeoJSON, EPSG:4326). It works without a map, too, then without neighbours.")),
        new("EW1307-EW1309",
            new("Über den Schlüssel finden Kinder und Werte zu ihrem Stadtteil; fehlt er oder steht er doppelt, zählen sie nirgends oder am falschen Ort.",
                "By the code children and values find their district; where it is missing or stands twice, they count nowhere or in the wrong place."),
            new("districts: key auf die Eigenschaft mit dem Schlüssel setzen; mehrere Teile eines Stadtteils zu einem MultiPolygon zusammenfassen.",
                "Set districts: key to the property that holds the code; join several parts of a district into one MultiPolygon.")),
        new("EW1310-EW1311 EW1314",
            new("Ohne Fläche gibt es keine Grenze, keine Nachbarn und kein Bild des Stadtteils.", "Without an area there is no border, no neighbour and no picture of the district."),
            new("Die Geometrie im Geoinformationssystem reparieren (QGIS: „Geometrien reparieren“) und neu ausgeben.", "Repair the geometry in the geographic information system (QGIS: \"Fix geometries\") and export it anew.")),
        new("EW1312-EW1313 EW1315-EW1317 EW1320 EW1329",
            new("Im falschen Koordinatensystem liegt die Stadt am falschen Ort oder ist verzerrt: Abstände, Nachbarn und die Karte für andere Programme wären falsch.",
                "In the wrong coordinate system the city lies in the wrong place or is distorted: distances, neighbours and the map for other programs would be wrong."),
            new("Die Karte in WGS84 (EPSG:4326) ausgeben, Länge zuerst; oder districts: coordinates richtig angeben.", "Export the map in WGS84 (EPSG:4326), longitude first; or state districts: coordinates correctly.")),
        new("EW1321-EW1322 EW1326-EW1328",
            new("Kleine Fehler der Grenzen ändern keine Zahl, können aber Nachbarn verändern.", "Small faults of borders move no figure, but may change neighbours."),
            new("Es muss nichts geschehen; wer die Karte pflegt, kann die genannten Grenzen bereinigen.", "Nothing has to be done; whoever keeps the map may clean the borders named.")),
        new("EW1323",
            new("Ohne Nachbarn lässt sich nicht sagen, ob ein Stadtteil allein oder im Verbund auffällt; sein Urteil hängt davon nicht ab.",
                "Without neighbours it cannot be said whether a district stands out alone or in a cluster; its verdict does not depend on it."),
            new("Prüfen, ob die Grenzen sich berühren sollten; sonst eine andere Regel unter districts: neighbours wählen.", "Check whether borders should touch; otherwise choose another rule under districts: neighbours.")),
        new("EW1324-EW1325",
            new("Namen und Bezirke braucht, wer den Bericht liest; gerechnet wird mit Schlüsseln.", "Names and boroughs are for those who read the report; codes are computed with."),
            new("districts: name und districts: borough auf die richtige Eigenschaft setzen.", "Set districts: name and districts: borough to the right property.")),
        new("EW1331-EW1333",
            new("Zeilen der Nachbarschaftstabelle, die nicht passen, ändern, wer als Nachbar gilt.", "Rows of the table of neighbours that do not fit change who counts as a neighbour."),
            new("Die Tabelle mit den Schlüsseln der Karte vergleichen.", "Compare the table with the codes of the map.")),
        new("EW1340-EW1341",
            new("Wo alle gleich sind oder ein Stadtteil alle Kinder hat, kann keiner auffallen: Das ist kein gutes Zeichen, sondern keine Aussage.",
                "Where all are alike or one district has all the children, none can stand out: that is no good sign, but no statement."),
            new("Prüfen, ob der Auszug die Stadtteile wirklich unterscheidet.", "Check whether the extract really tells the districts apart.")),
        new("EW1353",
            new("Die Tabelle nennt Stadtteile, die es nicht gibt; vielleicht ist ein Schlüssel falsch geschrieben.", "The table names districts that do not exist; a code may be misspelt."),
            new("Die Schlüssel in der Tabelle mit der Karte vergleichen.", "Compare the codes of the table with the map.")),
        new("EW1300-EW1399",
            new("Karte und Stadtteile entscheiden, wo ein Kind zählt.", "Map and districts decide where a child counts."),
            new("Die Karte und die Angaben unter districts prüfen.", "Check the map and the entries under districts.")),
    ];
}
