using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Why a release is refused. The figures and their files stay as they are.</summary>
internal static class ReleaseFindings
{
    /// <summary>There is no run of the quarter. {0}: quarter.</summary>
    public static readonly FindingKind NoRun = Stop("EW1681",
        "Für {0} gibt es keine Ergebnisse, die freigegeben werden könnten; zuerst mit „run“ rechnen.",
        "There are no results of {0} to release; compute them with \"run\" first.");

    /// <summary>The files are not those that were committed. {0}: quarter.</summary>
    public static readonly FindingKind OtherBytes = Stop("EW1682",
        "Die Dateien von {0} sind nicht mehr die, die der Lauf geschrieben hat: Es fehlt eine, es gibt eine weitere, oder eine ist verändert. Erneut rechnen und dann freigeben.",
        "The files of {0} are no longer those that the run wrote: one is missing, added or changed. Compute again, then release.");

    /// <summary>The run was not audited. {0}: quarter.</summary>
    public static readonly FindingKind NotAudited = Stop("EW1683",
        "Zu {0} steht in run.json kein Ergebnis des Angriffs auf die eigenen Ausgaben (audit); ohne ihn wird nichts freigegeben. Erneut rechnen.",
        "For {0} run.json holds no result of the attack on our own output (audit); nothing is released without it. Compute again.");

    /// <summary>The audit failed. {0}: quarter.</summary>
    public static readonly FindingKind AuditFailed = Stop("EW1684",
        "Der Angriff auf die eigenen Ausgaben von {0} war erfolgreich: Geschützte Zellen lassen sich zu eng eingrenzen. Strengere Grenzen setzen und erneut rechnen.",
        "The attack on our own output of {0} succeeded: protected cells can be told too closely. Set stricter limits and compute again.");

    /// <summary>A second name is missing.</summary>
    public static readonly FindingKind SecondNameMissing = Stop("EW1685",
        "Die Einstellungen verlangen zwei Personen (publication: release: two-names); es fehlt --checked-by.",
        "The settings require two people (publication: release: two-names); --checked-by is missing.");

    /// <summary>Both names stand for one person.</summary>
    public static readonly FindingKind OnePerson = Stop("EW1686",
        "Freigebende und prüfende Person (--released-by, --checked-by) sind dieselbe; erwartet werden zwei verschiedene.",
        "The person who releases and the one who checks (--released-by, --checked-by) are the same; two different ones are expected.");

    /// <summary>The quarter is released already, otherwise. {0}: quarter, {1}: time.</summary>
    public static readonly FindingKind ReleasedAlready = Stop("EW1687",
        "{0} ist schon freigegeben (am {1}), mit anderen Namen oder zu einer anderen Zeit. Eine Freigabe wird nicht überschrieben; wer anders freigeben will, rechnet erneut.",
        "{0} is released already (at {1}), with other names or at another time. A release is not overwritten; compute again to release it otherwise.");

    /// <summary>Files that a release has to change are not as this program writes them.</summary>
    public static readonly FindingKind NotADraft = Stop("EW1688",
        "Die Datei run.json oder report.html ist nicht in der Form, in der dieses Programm einen Entwurf schreibt; vermutlich von einer anderen Version. Erneut rechnen und dann freigeben.",
        "The file run.json or report.html is not in the form in which this program writes a draft; probably another version wrote it. Compute again, then release.");

    /// <summary>The exception that refuses a release.</summary>
    /// <param name="kind">The reason.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static RunStoppedException Refuse(FindingKind kind, params string[] arguments) =>
        new(StopReason.PublicationRefused, [Finding.At(kind, "", 0, "", [.. arguments])]);

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new(german, english));
}
