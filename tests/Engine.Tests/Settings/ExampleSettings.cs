namespace EarlyWarning.Tests.Settings;

/// <summary>A settings file that uses every key, in a folder of its own.</summary>
internal static class ExampleSettings
{
    public const string Text = """
        city: Musterstadt
        quarter: 2026-Q3
        earlier-quarters: [2026-Q2, 2026-Q1]
        language: en
        output: ergebnisse
        store: speicher/results.sqlite
        districts: {
          map: stadtteile.geojson, coordinates: utm33, neighbours: { nearest: 5 },
          key: nummer,
          name: bezeichnung,
          borough: bezirk, concordance: [{ file: neu.csv, from: 2026-Q2 }] }
        extracts:
          - id: schule
            file: "{quarter}/schule.csv"
            domain: school
            level: child
            controller: Schulverwaltungsamt
            legal-basis: "§ 120 SchulG NRW"
            purpose: Bildungsplanung
            delete-by: 2099-12-31
            period: quarter
            stage: primary
            format: { separator: ";", encoding: windows-1252, decimal: "," }
            columns:
              key: pseudonym
              district: stadtteil
              grade: jahrgang
              age-months: alter_monate
              stage: stufe
              date: stand
              school: schulnummer
              group: geschlecht
              indicators:
                S01: fehlquote
                S02: { column: fehlstunden_ue, factor: 0.5, missing: ["-1", 99] }
                S21: { column: abgang, one-when: ["A", 9] }
                H10: { columns: [sprache, hoeren], coding: bielefeld-referral }
            drop: [Nachname, Vorname]
          - id: jugend
            file: "{quarter}/jugend.csv"
            domain: youth
            level: district
            controller: Jugendamt
            legal-basis: "§ 64 Abs. 3 SGB VIII"
            purpose: Jugendhilfeplanung
            delete-by: { months-after: 24 }
            child-level-legal-basis: "§ 64 Abs. 2a SGB VIII"
            period: { from: 2025-07-01, to: 2026-06-30 }
            format: { separator: tab }
            columns:
              district: stadtteil
              indicators:
                J07: { count: kinder_sgb2, denominator: kinder_u18 }
                J10: { column: u3_quote, per: 100 }
                hze-anteil: { counts: [hze_31, hze_33], denominator: kinder_u18 }
          - id: jugend-lang
            file: /daten/lang.csv
            domain: youth
            level: district
            controller: Jugendamt
            legal-basis: "§ 64 Abs. 3 SGB VIII"
            purpose: Jugendhilfeplanung
            delete-by: 2099-12-31
            period: quarter
            columns:
              district: gebiet
              indicator: merkmal
              value: wert
              count: anzahl
              denominator: basis
              indicators:
                J01: "HzE je 10.000"
                J02: { column: "Fremdunterbringung", factor: 10 }
        indicators:
          - id: hze-anteil
            label: { de: "Anteil HzE", en: "Share of HzE" }
            domain: youth
            unit: { de: "%", en: "%" }
            minimum: 0
            maximum: 100
            direction: up
            stages: [primary, early]
            level: district
            per: 100
            leading: true
            malleable: true
            outcome: false
            contact: true
            threshold: { de: "Kein Wert.", en: "No value." }
            sources: ["Jugendamt"]
          - id: verbleib
            label: { de: "Verbleib unklar", en: "Whereabouts unknown" }
            domain: school
            unit: { de: "%", en: "%" }
            minimum: -1.5
            maximum: 100
            direction: up
            stages: [all]
            level: both
            outcome: true
        model:
          file: modelle/model.json
          base-rates: { early: 0.01, primary: 0.02, lower-secondary: 0.03, transition: 0.04 }
          flagged-share: 0.2
          reference-quarter: 2026-Q1
        measure: { outcome: S21 }
        hotspots: { minimum-children: 40, false-discovery-rate: 0.1, margin: 1.5, permutations: 999, replicates: 199, seed: 18446744073709551615 }
        publication: { minimum-count: 4, minimum-denominator: 25, rounding: 5, maximum-hidden-share: 0.3, release: two-names }
        input: { maximum-age-months: 12, maximum-set-aside-share: 0.1 }
        index: { parts: [{ indicator: J07, weight: 2 }, { rate: primary }], minimum-children: 50, minimum-denominator: 300, status-cuts: [-1, 0, 1.5], dynamics-cuts: [-0.5, 0.5], quarters-back: 2 }
        groups: { title: { de: Geschlecht, en: Sex }, values: [{ value: w, label: { de: weiblich, en: female } }, { value: 1, label: { de: männlich, en: male } }] }
        output-access: group
        child-scores: { purpose: Beratung, legal-basis: "§ 121 SchulG NRW", recipient: Schulpsychologischer Dienst Musterstadt, delete-by: 2027-03-31, folder: /intern/vertraulich }
        outputs: [xlsx, data]
        licence: dl-de-by-2.0

        """;

    /// <summary>Only what is required; everything else is a default.</summary>
    public const string Smallest = """
        city: Musterstadt
        quarter: 2026-Q3
        extracts:
          - id: schule
            file: schule.csv
            domain: school
            level: child
            controller: Schulverwaltungsamt
            legal-basis: "§ 120 SchulG NRW"
            purpose: Bildungsplanung
            delete-by: 2099-12-31
            period: quarter
            columns:
              key: pseudonym
              district: stadtteil
              indicators:
                S01: fehlquote

        """;
}
