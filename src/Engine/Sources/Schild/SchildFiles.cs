using System.Collections.Immutable;

namespace EarlyWarning.Sources;

/// <summary>One file of a SchILD-NRW export: its name and its columns in their order.</summary>
/// <param name="Name">The fixed file name; letter case does not count.</param>
/// <param name="Fewest">Number of columns that every version has; those behind may be absent from the headings, and then from every row.</param>
/// <param name="Columns">Headings as documented; the file's own heading is for information only.</param>
internal sealed record SchildFile(string Name, int Fewest, ImmutableArray<string> Columns)
{
    /// <summary>Whether its rows belong to children, whose names and birth date stand in the first three columns.</summary>
    public bool OfChildren => Name.StartsWith("Schueler", StringComparison.Ordinal);
}

/// <summary>The files that are read, and those that are refused.</summary>
/// <remarks>Names and columns: SchILD-NRW 3 wiki, Schnittstellenbeschreibung and Vorbemerkungen (github.com/TheoRichter/SchILD30-Wiki).</remarks>
internal static class SchildFiles
{
    public static readonly SchildFile Basic = File("SchuelerBasisdaten", 50,
        "Nachname|Vorname|Geburtsdatum|Geschlecht|Status|PLZ|Ort|Straße|Aussiedler|1. Staatsang.|Konfession|StatistikKrz Konfession|Aufnahmedatum|Abmeldedatum Religionsunterricht"
        + "|Anmeldedatum Religionsunterricht|Schulpflicht erf.|Reform-Pädagogik|Nr. Stammschule|Jahr|Abschnitt|Jahrgang|Klasse|Schulgliederung|OrgForm|Klassenart|Fachklasse|Noch frei"
        + "|Verpflichtung Sprachförderkurs|Teilnahme Sprachförderkurs|Einschulungsjahr|Übergangsempf. JG5|Jahr Wechsel S1|1. Schulform S1|Jahr Wechsel S2|Förderschwerpunkt"
        + "|2. Förderschwerpunkt|Schwerstbehinderung|Autist|LS Schulnr.|LS Schulform|Herkunft|LS Entlassdatum|LS Jahrgang|LS Versetzung|LS Reformpädagogik|LS Gliederung|LS Fachklasse"
        + "|LS Abschluss|Abschluss|Schulnr. neue Schule|Zuzugsjahr|Geburtsland Schüler|Geburtsland Mutter|Geburtsland Vater|Verkehrssprache|Dauer Kindergartenbesuch"
        + "|Ende Eingliederungsphase|Ende Anschlussförderung");

    public static readonly SchildFile Terms = File("SchuelerLernabschnittsdaten", 28,
        "Nachname|Vorname|Geburtsdatum|Jahr|Abschnitt|Jahrgang|Klasse|Schulgliederung|OrgForm|Klassenart|Fachklasse|Förderschwerpunkt|2. Förderschwerpunkt|Schwerstbehinderung|Wertung"
        + "|Wiederholung|Klassenlehrer|Versetzung|Abschluss|Schwerpunkt|Konferenzdatum|Zeugnisdatum|SummeFehlstd|SummeFehlstd_unentschuldigt|allg.-bildender Abschluss"
        + "|berufsbez. Abschluss|Zeugnisart|Fehlstunden-Grenzwert|Datum von|Datum bis");

    public static readonly SchildFile Marks = File("SchuelerLeistungsdaten", 17,
        "Nachname|Vorname|Geburtsdatum|Jahr|Abschnitt|Fach|Fachlehrer|Kursart|Kurs|Note|Abiturfach|Wochenstd.|Externe Schulnr.|Zusatzkraft|Wochenstd. ZK|Jahrgang|Jahrgänge|Fehlstd."
        + "|unentsch. Fehlstd.");

    public static readonly SchildFile Absences = File("SchuelerFehlstunden", 12,
        "Name|Vorname|Geburtsdatum|Klasse|Jahr|Abschnitt|Datum|Fach|von_Std.|bis_Std.|Fehlstd.|Entschuldigt|Lehrkraft");

    public static readonly SchildFile Extra = File("SchuelerZusatzdaten", 24,
        "Nachname|Vorname|Geburtsdatum|Namenszusatz|Geburtsname|Geburtsort|Ortsteil|Telefon-Nr.|E-Mail|2. Staatsang.|Externe ID-Nr|Sportbefreiung|Fahrschülerart|Haltestelle"
        + "|Einschulungsart|Entlassdatum|Entlassjahrgang|Datum Schulwechsel|Bemerkungen|BKAZVO|BeginnBildungsgang|Anmeldedatum|Bafög|EP-Jahre|Fax/Mobilnr|Ausweisnummer"
        + "|schulische E-Mail|Masern-Impfnachweis");

    public static readonly SchildFile Earlier = File("SchuelerBisherigeSchulen", 12,
        "Nachname|Vorname|Geburtsdatum|Schulform|Schulname|Schulanschrift|Schulnr|Abschlussart|Bemerkung|Versetzt|Datum von|Datum bis|Jahrgang von|Jahrgang bis");

    public static readonly SchildFile Primary = File("SchuelerGSDaten", 8,
        "Nachname|Vorname|Geburtsdatum|Sprachgebrauch|Lesen|Rechtschreiben|Sachunterricht|Mathematik|Englisch|KunstTextil|Musik|Sport|Religion|Durchschnittsnote_Sprache"
        + "|Durchschnittsnote_Einfach|Durchschnittsnote_Gewichtet|Anrede_Klassenlehrer|Klassenlehrer|Klasse|Geschwisterkind");

    public static readonly SchildFile Tags = File("SchuelerMerkmale", 4, "Nachname|Vorname|Geburtsdatum|Merkmal");

    public static readonly SchildFile Grades = File("Jahrgaenge", 2, "InternKrz|StatistikKrz|Gliederung");

    public static readonly SchildFile Classes = File("Klassen", 4,
        "InternBez|StatistikBez|SonstigeBez|Jahrgang|Folgeklasse|Klassenlehrer|OrgForm|Klassenart|Gliederung|Fachklasse|Jahr|Abschnitt");

    public static readonly SchildFile Subjects = File("Faecher", 2,
        "InternKrz|StatistikKrz|Bezeichnung|BezeichnungZeugnis|BezeichnungÜZeugnis|Unterrichtssprache|Sortierung S1|Sortierung S2|Gewichtung");

    /// <summary>All files read, in the order in which they are read.</summary>
    public static readonly ImmutableArray<SchildFile> Read = [Grades, Classes, Subjects, Basic, Extra, Terms, Marks, Absences, Earlier, Primary, Tags];

    /// <summary>Files of free text about children: the folder is refused while they lie in it.</summary>
    public static readonly ImmutableArray<string> FreeText =
        ["SchuelerVermerke.dat", "SchuelerZeugnisBemerkungen.dat", "SchuelerFachBemerkungen.dat", "SchuelerASV.dat", "SchuelerLELS.dat"];

    /// <summary>Further files of the export. They are about people and not needed; their names may be told.</summary>
    public static readonly ImmutableArray<string> Unneeded =
    [
        "Adressen.dat", "Ansprechpartner.dat", "Kurse.dat", "KurseLehrkraefte.dat", "Lehrkraefte.dat", "LehrkraefteLehraemter.dat", "LehrkraefteLernplattformen.dat",
        "LehrkraefteSonderzeiten.dat", "SchuelerAbiFaecher.dat", "SchuelerAbitur.dat", "SchuelerAdressen.dat", "SchuelerErzieher.dat", "SchuelerLernplattformen.dat",
        "SchuelerSprachenfolgen.dat", "SchuelerTeilleistungen.dat", "SchuelerTelefonnummern.dat", "SchuleMerkmale.dat",
    ];

    private static SchildFile File(string name, int fewest, string columns) => new(name + ".dat", fewest, [.. columns.Split('|')]);
}
