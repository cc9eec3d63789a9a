using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The wording of what <c>run</c> and <c>check</c> print on standard output.</summary>
internal static class ReportTexts
{
    internal static readonly LocalText Computed = new("Gerechnet: {0}", "Computed: {0}");
    internal static readonly LocalText Folder = new("Ordner: {0}", "Folder: {0}");
    internal static readonly LocalText Report = new("Bericht: {0}", "Report: {0}");

    internal static readonly LocalText NoHotspot = new(
        "Es wurde kein Hotspot gefunden.", "No hotspot was found.");

    internal static readonly LocalText Hotspots = new("Hotspots ({0}): {1}.", "Hotspots ({0}): {1}.");
    internal static readonly LocalText MoreHotspots = new("{0} weitere im Bericht", "{0} more in the report");

    internal static readonly LocalText NoChildren = new(
        "Es gibt keine Auszüge über einzelne Kinder: Der Bericht zeigt Werte der Stadtteile und den Umfeldindex, ohne Urteil.",
        "There are no extracts about single children: the report shows values of the districts and the environment index, without a verdict.");

    internal static readonly LocalText Hidden = new(
        "{0} von {1} Zellen (Stadtteil × Stufe) sind geschützt, weil sonst kleine Zahlen erkennbar würden.",
        "{0} of {1} cells (district × stage) are protected, because small numbers could be recognised otherwise.");

    internal static readonly LocalText Pooled = new(
        "Deshalb stehen die Stufen nur je Bezirk und die Stadtteile nur über alle Stufen.",
        "Therefore stages are shown per borough only, and districts over all stages only.");

    internal static readonly LocalText Draft = new(
        "Stand: Entwurf, nicht freigegeben. Freigeben: earlywarning publish", "State: draft, not released. To release it: earlywarning publish");

    internal static readonly LocalText ChildScores = new(
        "Scores einzelner Kinder (personenbezogen, nur für {1}, zu löschen bis {2}): {0}",
        "Scores of single children (personal data, for {1} alone, to be deleted by {2}): {0}");

    internal static readonly LocalText Released = new("{0} ist freigegeben: {1}.", "{0} is released: {1}.");
    internal static readonly LocalText ReleasedBefore = new("{0} war schon so freigegeben: {1}. Es wurde nichts verändert.", "{0} had been released so before: {1}. Nothing was changed.");
    internal static readonly LocalText ReleaseByOne = new("{0}, {1}", "{0}, {1}");
    internal static readonly LocalText ReleaseByTwo = new("{0}, {1}, geprüft von {2}", "{0}, {1}, checked by {2}");

    internal static readonly LocalText Exported = new("{0}, {1}, nach {2}:", "{0}, {1}, to {2}:");
    internal static readonly LocalText ExportedFile = new("  {0} ({1} Byte)", "  {0} ({1} bytes)");

    internal static readonly LocalText PurgeNoFolder = new(
        "Scores einzelner Kinder: Die Einstellungen nennen keinen Ordner dafür (child-scores).",
        "Scores of single children: the settings name no folder for them (child-scores).");

    internal static readonly LocalText PurgeExtracts = new("Auszüge, Stand {0}", "Extracts, as of {0}");

    internal static readonly LocalText PurgeFolder = new("Scores einzelner Kinder in {0}, Stand {1}", "Scores of single children in {0}, as of {1}");
    internal static readonly LocalText PurgeDeleted = new("  gelöscht: {0} (fällig am {1})", "  deleted: {0} (due on {1})");
    internal static readonly LocalText PurgeFolderOthers = new(
        "    im Ordner bleiben andere Einträge, die keine Ausfuhr sind: {0}; bitte selbst ansehen und löschen", "    other entries that are no export stay in the folder: {0}; look through and delete them yourself");
    internal static readonly LocalText PurgeDue = new("  fällig, nicht gelöscht: {0} (am {1})", "  due, not deleted: {0} (on {1})");
    internal static readonly LocalText PurgeKept = new("  noch nicht fällig: {0} (am {1})", "  not due yet: {0} (on {1})");
    internal static readonly LocalText PurgeNothing = new("  keine Datei", "  no file");
    internal static readonly LocalText PurgeOthers = new("  anderes im Ordner, nicht angerührt: {0}", "  other entries of the folder, left alone: {0}");

    internal static readonly LocalText CheckTitle = new(
        "Eingangsprüfung {0} – intern: enthält kleine Zahlen, nicht weitergeben", "Input check {0} – internal: holds small numbers, do not pass on");

    internal static readonly LocalText Extract = new("{0} ({1}): {2}", "{0} ({1}): {2}");

    internal static readonly LocalText Format = new(
        "  Format: Trennzeichen {0}, Kodierung {1}, Dezimalzeichen {2}", "  format: separator {0}, encoding {1}, decimal sign {2}");

    internal static readonly LocalText Period = new("  Zeitraum: {0} bis {1}", "  period: {0} to {1}");

    internal static readonly LocalText ReceiptRows = new(
        "  Zeilen: {0} gelesen = {1} verwendet + {2} beiseitegelegt", "  rows: {0} read = {1} used + {2} set aside");

    internal static readonly LocalText ReceiptCells = new(
        "  Zellen geleert: {0}; Spalten nicht gelesen: {1}", "  cells emptied: {0}; columns not read: {1}");

    internal static readonly LocalText CheckPage = new("Bericht (intern): {0}", "Report (internal): {0}");

    internal static readonly LocalText Values = new(
        "  {0}: {1} Werte, {2} ohne; {3} bis {5}, Median {4} (Bereich {6} bis {7} {8})", "  {0}: {1} values, {2} without; {3} to {5}, median {4} (range {6} to {7} {8})");

    internal static readonly LocalText NoValues = new("  {0}: keine Werte, {1} Zeilen ohne", "  {0}: no values, {1} rows without");
    internal static readonly LocalText Covered = new("  Stadtteile mit Zeilen: {0} von {1}", "  districts with rows: {0} of {1}");
    internal static readonly LocalText RefusedExtract = new("  abgelehnt, siehe Meldungen", "  refused, see the findings");
    internal static readonly LocalText ComparedWith = new("Verglichen mit {0}", "Compared with {0}");

    internal static readonly LocalText Tab = new("Tabulator", "tab");
    internal static readonly LocalText Linked = new("Verknüpfung: {0} Kinder", "Links: {0} children");
    internal static readonly LocalText LinkedBy = new("  {0}: {1}", "  {0}: {1}");

    internal static readonly LocalText LinkedExtract = new(
        "  {0}: {1} Zeilen, davon {2} auch in einem anderen Auszug; beiseitegelegt: {3} nicht auf der Karte, {4} ohne Stufe, {5} mehrfach",
        "  {0}: {1} rows, {2} of them also in another extract; set aside: {3} not on the map, {4} without a stage, {5} more than once");

    internal static readonly LocalText WithoutChildren = new("  Stadtteile ohne Kinder: {0}", "  districts without children: {0}");
    internal static readonly LocalText NotOnMap = new("  Stadtteilschlüssel nicht auf der Karte: {0}", "  district codes not on the map: {0}");
    internal static readonly LocalText Outdated = new("  veraltete Werte von {0}: {1}, zählen als fehlend", "  outdated values of {0}: {1}, count as missing");
    internal static readonly LocalText NoLinks = new("Verknüpfung: keine Auszüge über einzelne Kinder", "Links: no extracts about single children");

    internal static readonly LocalText NoFindings = new("Meldungen: keine", "Findings: none");
    internal static readonly LocalText Findings = new("Meldungen: {0}", "Findings: {0}");
    internal static readonly LocalText Group = new("  {0}, {2}: {1}", "  {0}, {2}: {1}");
    internal static readonly LocalText GroupMore = new("    … und {0} weitere", "    … and {0} more");

    private static readonly LocalText[] Severities =
    [
        new("Hinweis", "note"),
        new("Zelle geleert", "cell emptied"),
        new("Zeile beiseitegelegt", "row set aside"),
        new("hält den Lauf an", "stops the run"),
    ];

    private static readonly LocalText[] Domains = [new("Schule", "school"), new("Gesundheit", "health"), new("Jugendhilfe", "youth services")];

    /// <summary>What a severity is called.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Its name.</returns>
    internal static LocalText Label(this Severity severity) => Severities[(int)severity];

    /// <summary>What a domain is called.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>Its name.</returns>
    internal static LocalText Label(this Domain domain) => Domains[(int)domain];
}
