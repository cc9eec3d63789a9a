using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>The findings of this room.</summary>
internal static class DistrictsFindings
{
    public static readonly FindingKind MapMissing = new("EW1301", Severity.Stop, new(
        "Die Kartendatei gibt es nicht; erwartet wird eine GeoJSON-Datei. Der Lauf hält an.",
        "There is no such map file; a GeoJSON file is expected. The run stops."));

    public static readonly FindingKind MapIsFolder = new("EW1302", Severity.Stop, new(
        "Die Kartendatei ist ein Ordner; erwartet wird eine GeoJSON-Datei. Der Lauf hält an.",
        "The map file is a folder; a GeoJSON file is expected. The run stops."));

    public static readonly FindingKind MapUnreadable = new("EW1303", Severity.Stop, new(
        "Die Kartendatei lässt sich nicht lesen; erwartet wird eine Datei mit Leserecht, kleiner als 2 GB. Der Lauf hält an.",
        "The map file cannot be read; a file below 2 GB with permission to read is expected. The run stops."));

    public static readonly FindingKind NotJson = new("EW1304", Severity.Stop, new(
        "Ab Zeichen {0} ist die Karte kein gültiges JSON; erwartet wird GeoJSON in UTF-8. Der Lauf hält an.",
        "From byte {0} on the map is not valid JSON; GeoJSON in UTF-8 is expected. The run stops."));

    public static readonly FindingKind NotFeatureCollection = new("EW1305", Severity.Stop, new(
        "Die Karte ist keine GeoJSON-FeatureCollection mit einer Liste „features“. Der Lauf hält an.",
        "The map is not a GeoJSON FeatureCollection with a list \"features\". The run stops."));

    public static readonly FindingKind NoFeatures = new("EW1306", Severity.Stop, new(
        "Die Karte enthält kein einziges Objekt; erwartet wird je Stadtteil eines. Der Lauf hält an.",
        "The map holds no feature at all; one per district is expected. The run stops."));

    public static readonly FindingKind KeyMissing = new("EW1307", Severity.Stop, new(
        "Bei {0} von {1} Objekten (zuerst Objekt {2}) fehlt die Eigenschaft mit dem Stadtteilschlüssel; vorhanden sind: {3}. Der Lauf hält an.",
        "{0} of {1} features (first: feature {2}) lack the property that holds the district code; properties found: {3}. The run stops."));

    public static readonly FindingKind KeyInvalid = new("EW1308", Severity.Stop, new(
        "Objekt {0} hat keinen gültigen Stadtteilschlüssel; erwartet werden 1 bis 32 druckbare Zeichen oder eine Zahl. Der Lauf hält an.",
        "Feature {0} has no valid district code; 1 to 32 printable characters or a number are expected. The run stops."));

    public static readonly FindingKind KeyTwice = new("EW1309", Severity.Stop, new(
        "Der Stadtteil {0} steht zweimal in der Karte (Objekte {1} und {2}); erwartet wird je Stadtteil ein Objekt, mehrere Teile als MultiPolygon. Der Lauf hält an.",
        "District {0} stands twice in the map (features {1} and {2}); one feature per district is expected, several parts as a MultiPolygon. The run stops."));

    public static readonly FindingKind NotAPolygon = new("EW1310", Severity.Stop, new(
        "Objekt {0} ist keine Fläche; erwartet wird ein Polygon oder MultiPolygon. Der Lauf hält an.",
        "Feature {0} is no area; a Polygon or MultiPolygon is expected. The run stops."));

    public static readonly FindingKind BadCoordinates = new("EW1311", Severity.Stop, new(
        "Objekt {0} hat fehlerhafte Koordinaten; erwartet werden Ringe aus mindestens vier Positionen mit je zwei endlichen Zahlen. Der Lauf hält an.",
        "Feature {0} has faulty coordinates; rings of at least four positions with two finite numbers each are expected. The run stops."));

    public static readonly FindingKind UnknownSystem = new("EW1312", Severity.Stop, new(
        "Das Koordinatensystem {0} wird nicht gelesen; erwartet wird WGS84 (EPSG:4326), EPSG:25832 oder EPSG:25833. Der Lauf hält an.",
        "The coordinate system {0} is not read; WGS84 (EPSG:4326), EPSG:25832 or EPSG:25833 is expected. The run stops."));

    public static readonly FindingKind OutOfRange = new("EW1313", Severity.Stop, new(
        "Die Koordinaten passen nicht zum Koordinatensystem; erwartet wird in {0}: {1}. Der Lauf hält an.",
        "The coordinates do not fit the coordinate system; expected in {0}: {1}. The run stops."));

    public static readonly FindingKind NoArea = new("EW1314", Severity.Stop, new(
        "Die Grenze von Stadtteil {0} ist ungültig und nicht zu reparieren: Es bleibt keine Fläche. Der Lauf hält an.",
        "The boundary of district {0} is invalid and beyond repair: no area remains. The run stops."));

    public static readonly FindingKind SystemContradicts = new("EW1315", Severity.Stop, new(
        "Die Einstellungen nennen {0} (districts: coordinates), die Karte selbst {1}. Der Lauf hält an.",
        "The settings state {0} (districts: coordinates), the map itself {1}. The run stops."));

    public static readonly FindingKind WebMercator = new("EW1316", Severity.Stop, new(
        "Die Koordinaten sehen nach Web-Mercator (EPSG:3857) aus, dem System von Kartendiensten im Netz; erwartet wird WGS84, EPSG:25832 oder EPSG:25833. Der Lauf hält an.",
        "The coordinates look like web-Mercator (EPSG:3857), the system of map services on the web; WGS84, EPSG:25832 or EPSG:25833 is expected. The run stops."));

    public static readonly FindingKind Swapped = new("EW1317", Severity.Stop, new(
        "Länge und Breite sind vertauscht; in GeoJSON steht die Länge zuerst. Der Lauf hält an.",
        "Longitude and latitude are swapped; in GeoJSON longitude comes first. The run stops."));

    public static readonly FindingKind SystemAssumed = new("EW1320", Severity.Note, new(
        "Die Koordinaten sind keine Grade, und die Karte nennt kein metrisches Koordinatensystem; angenommen wird EPSG:25832 (UTM 32). "
        + "Liegt die Stadt in Zone 33, so steht das in den Einstellungen (districts: coordinates: utm33).",
        "The coordinates are no degrees and the map names no metric coordinate system; EPSG:25832 (UTM 32) is assumed. "
        + "If the city lies in zone 33, the settings say so (districts: coordinates: utm33)."));

    public static readonly FindingKind Repaired = new("EW1321", Severity.Note, new(
        "Die Grenze von Stadtteil {0} ist ungültig (etwa überschneidet sie sich selbst); gerechnet wird mit der reparierten Grenze.",
        "The boundary of district {0} is invalid (it crosses itself, for example); the repaired boundary is used."));

    public static readonly FindingKind Overlap = new("EW1322", Severity.Note, new(
        "Die Stadtteile {0} und {1} überlappen sich um etwa {3} m²; sie gelten als Nachbarn, die Grenzen bleiben unverändert.",
        "Districts {0} and {1} overlap by about {2} m²; they count as neighbours, the boundaries stay as they are."));

    public static readonly FindingKind NoNeighbours = new("EW1323", Severity.Note, new(
        "Der Stadtteil {0} hat keinen Nachbarn; er bleibt in der Auswertung, über seine Nachbarschaft wird nichts gesagt.",
        "District {0} has no neighbour; it stays in the analysis, nothing is said about its neighbourhood."));

    public static readonly FindingKind NameMissing = new("EW1324", Severity.Note, new(
        "Bei {0} von {1} Objekten fehlt die Eigenschaft mit dem Namen; an die Stelle des Namens tritt der Schlüssel.",
        "{0} of {1} features lack the property that holds the name; the code stands in for it."));

    public static readonly FindingKind BoroughMissing = new("EW1325", Severity.Note, new(
        "Bei {0} von {1} Objekten fehlt die Eigenschaft mit dem Bezirk; diese Stadtteile gehören zu keinem.",
        "{0} of {1} features lack the property that holds the borough; these districts belong to none."));

    public static readonly FindingKind SeveralParts = new("EW1326", Severity.Note, new(
        "{0} Stadtteile bestehen aus mehreren Stücken (zuerst {1} aus {2}); jeder zählt als ein Stadtteil mit den Nachbarn aller Stücke.",
        "{0} districts consist of several pieces (first: {1} of {2}); each counts as one district with the neighbours of all its pieces."));

    public static readonly FindingKind Holes = new("EW1327", Severity.Note, new(
        "{0} Stadtteile umschließen andere (zuerst {1}); das Loch gehört nicht zum Stadtteil, was darin liegt, ist sein Nachbar.",
        "{0} districts surround others (first: {1}); the hole is no part of the district, and what lies in it is its neighbour."));

    public static readonly FindingKind OpenHoles = new("EW1328", Severity.Note, new(
        "{0} Stadtteile haben ein Loch, das kein anderer Stadtteil ausfüllt (zuerst {1}); was darin liegt, gehört zu keinem Stadtteil.",
        "{0} districts have a hole that no other district fills (first: {1}); what lies in it belongs to no district."));

    public static readonly FindingKind Abroad = new("EW1329", Severity.Note, new(
        "In {0} liegt die Karte außerhalb von Deutschland; bitte das Koordinatensystem prüfen.",
        "In {0} the map lies outside Germany; check the coordinate system."));

    public static readonly FindingKind NeighbourCodeInvalid = new("EW1330", Severity.Stop, new(
        "Hier fehlt ein Stadtteilschlüssel, oder er ist ungültig; erwartet werden in code und neighbour 1 bis 32 druckbare Zeichen. Der Lauf hält an.",
        "A district code is missing or invalid here; 1 to 32 printable characters are expected in code and neighbour. The run stops."));

    public static readonly FindingKind NeighbourUnknown = new("EW1331", Severity.Note, new(
        "{0} Zeilen (zuerst diese) nennen einen Stadtteil, den es nicht gibt; erwartet werden Schlüssel der Karte. Diese Zeilen werden nicht verwendet.",
        "{0} rows (first: this one) name a district that does not exist; codes of the map are expected. These rows are not used."));

    public static readonly FindingKind OwnNeighbour = new("EW1332", Severity.Note, new(
        "{0} Zeilen (zuerst diese) nennen einen Stadtteil als seinen eigenen Nachbarn. Diese Zeilen werden nicht verwendet.",
        "{0} rows (first: this one) name a district as its own neighbour. These rows are not used."));

    public static readonly FindingKind OneDirection = new("EW1333", Severity.Note, new(
        "{0} Paare stehen nur in einer Richtung, andere in beiden; alle gelten in beiden Richtungen.",
        "{0} pairs stand in one direction only, others in both; all count in both directions."));

    public static readonly FindingKind AllRatesEqual = new("EW1340", Severity.Note, new(
        "Alle {0} gezeigten Stadtteile haben denselben Anteil ({1}); zwischen ihnen gibt es nichts zu unterscheiden.",
        "All {0} districts shown have the same rate ({1}); there is nothing to tell apart between them."));

    public static readonly FindingKind AllInOneDistrict = new("EW1341", Severity.Note, new(
        "Der Stadtteil {0} enthält alle Kinder der Stadt ({1}); verglichen wird er nur mit sich selbst.",
        "District {0} holds all children of the city ({1}); it is compared with itself only."));

    public static readonly FindingKind ConcordanceRow = new("EW1350", Severity.Stop, new(
        "Erwartet werden in old und new Stadtteilschlüssel und in share ein Anteil über 0 bis 1. Der Lauf hält an.",
        "District codes are expected in old and new, and a share above 0 and up to 1 in share. The run stops."));

    public static readonly FindingKind ConcordanceTwice = new("EW1351", Severity.Stop, new(
        "Das Paar aus {0} und {1} steht schon in einer anderen Zeile. Der Lauf hält an.",
        "The pair of {0} and {1} stands in another row already. The run stops."));

    public static readonly FindingKind SharesNotOne = new("EW1352", Severity.Stop, new(
        "Die Anteile des alten Stadtteils {0} ergeben {2}; erwartet wird 1. Der Lauf hält an.",
        "The shares of the old district {0} sum to {1}; 1 is expected. The run stops."));

    public static readonly FindingKind NewDistrictUnknown = new("EW1353", Severity.Note, new(
        "{0} neue Stadtteile (zuerst {1}) gibt es in diesem Quartal nicht; ihre Vorgeschichte wird nicht gebraucht.",
        "{0} new districts (first: {1}) do not exist in this quarter; their history is not used."));
}
