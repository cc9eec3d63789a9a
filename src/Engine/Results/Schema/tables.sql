-- The results store, version 4: dimensions, facts, and what the engine needs to know of its own history. Everything in it has left Disclosure: an empty
-- number is protected, not defined, or not given. Described in docs/results.md. Written for SQLite; PostgreSQL gets the same text with its own names of types.
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version VALUES (4);

-- Dimension: one row per published quarter. folder_sha256 says which folder of outputs belongs to it. The limits are empty where an older version has stored it.
CREATE TABLE quarter (
    quarter TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    as_of TEXT NOT NULL,
    counted TEXT NOT NULL,
    model_sha256 TEXT NOT NULL,
    comparison_key TEXT NOT NULL,
    calibrated INTEGER NOT NULL,
    pooled_to_boroughs INTEGER NOT NULL,
    headline_cells INTEGER NOT NULL,
    hidden_headline_cells INTEGER NOT NULL,
    codes_not_on_map INTEGER NOT NULL,
    status_compared_with TEXT NOT NULL,
    missing_domains TEXT NOT NULL,
    children_lost REAL,
    counted_lost REAL,
    known_beforehand INTEGER NOT NULL,
    preset TEXT,
    maximum_hidden_share REAL,
    two_names INTEGER,
    folder_sha256 TEXT NOT NULL
) WITHOUT ROWID;

-- Dimension: districts, boroughs and the city as they were called in a quarter; reforms change names and boroughs.
CREATE TABLE area (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    borough TEXT NOT NULL,
    PRIMARY KEY (quarter, kind, code)
) WITHOUT ROWID;

-- Dimension: the links of the education chain, and all of them together.
CREATE TABLE stage (
    stage TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    label_de TEXT NOT NULL,
    label_en TEXT NOT NULL
) WITHOUT ROWID;

-- Dimension: the indicators that a quarter in the store names.
CREATE TABLE indicator (
    indicator TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    label_de TEXT NOT NULL,
    label_en TEXT NOT NULL,
    unit_de TEXT NOT NULL,
    unit_en TEXT NOT NULL,
    domain TEXT NOT NULL,
    direction INTEGER NOT NULL,
    malleable INTEGER NOT NULL
) WITHOUT ROWID;

-- Dimension: what a figure of the view fact says.
CREATE TABLE measure (
    measure TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    label_de TEXT NOT NULL,
    label_en TEXT NOT NULL,
    unit TEXT NOT NULL
) WITHOUT ROWID;

-- Fact: one row per quarter, area and stage.
CREATE TABLE area_row (
    quarter TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL REFERENCES stage,
    protected INTEGER NOT NULL,
    children INTEGER,
    count INTEGER,
    expected REAL,
    rate REAL,
    wilson_low REAL,
    wilson_high REAL,
    empirical_bayes REAL,
    ratio_to_city REAL,
    funnel TEXT,
    p_step REAL,
    adjusted_p_step REAL,
    adjusted_low_p_step REAL,
    verdict TEXT,
    school_check TEXT,
    neighbours TEXT,
    neighbour_p_step REAL,
    change_since TEXT,
    change_difference REAL,
    change_low REAL,
    change_high REAL,
    change_carried INTEGER,
    posterior_rate REAL,
    posterior_low REAL,
    posterior_high REAL,
    above_city REAL,
    rank_low INTEGER,
    rank_high INTEGER,
    worst_fifth REAL,
    PRIMARY KEY (quarter, kind, code, stage),
    FOREIGN KEY (quarter, kind, code) REFERENCES area ON DELETE CASCADE
) WITHOUT ROWID;

-- Fact: what drives the difference of a row to the city.
CREATE TABLE driver (
    quarter TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    position INTEGER NOT NULL,
    indicator TEXT NOT NULL REFERENCES indicator,
    contribution REAL NOT NULL,
    certainty TEXT NOT NULL,
    malleable INTEGER NOT NULL,
    PRIMARY KEY (quarter, kind, code, stage, position),
    FOREIGN KEY (quarter, kind, code, stage) REFERENCES area_row ON DELETE CASCADE
) WITHOUT ROWID;

-- Fact: the groups of a breakdown.
CREATE TABLE group_row (
    quarter TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL REFERENCES stage,
    breakdown TEXT NOT NULL,
    position INTEGER NOT NULL,
    protected INTEGER NOT NULL,
    children INTEGER,
    count INTEGER,
    rate REAL,
    wilson_low REAL,
    wilson_high REAL,
    PRIMARY KEY (quarter, kind, code, stage, breakdown),
    FOREIGN KEY (quarter, kind, code) REFERENCES area ON DELETE CASCADE
) WITHOUT ROWID;

-- Fact: values of district-level indicators. An empty value is protected.
CREATE TABLE indicator_value (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    district TEXT NOT NULL,
    indicator TEXT NOT NULL REFERENCES indicator,
    stage TEXT NOT NULL REFERENCES stage,
    position INTEGER NOT NULL,
    value REAL,
    count INTEGER,
    denominator INTEGER,
    low REAL,
    high REAL,
    rank INTEGER,
    PRIMARY KEY (quarter, district, indicator, stage)
) WITHOUT ROWID;

-- Fact: the environment index of a district.
CREATE TABLE environment_index (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    district TEXT NOT NULL,
    value REAL,
    indicators INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (quarter, district)
) WITHOUT ROWID;

-- Fact: status and dynamics. A gap says in a word why there is no index; class 1 is the least burden.
CREATE TABLE district_status (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    district TEXT NOT NULL,
    status_index REAL,
    status_class INTEGER,
    status_rank INTEGER,
    status_gap TEXT NOT NULL,
    dynamics_index REAL,
    dynamics_class INTEGER,
    dynamics_gap TEXT NOT NULL,
    PRIMARY KEY (quarter, district)
) WITHOUT ROWID;

-- Fact: whether neighbouring districts resemble each other in one figure: sign of Moran's I and step of its p.
CREATE TABLE spatial_pattern (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    figure TEXT NOT NULL,
    stage TEXT NOT NULL REFERENCES stage,
    position INTEGER NOT NULL,
    districts INTEGER NOT NULL,
    moran_class INTEGER NOT NULL,
    p_step REAL,
    PRIMARY KEY (quarter, figure, stage)
) WITHOUT ROWID;

-- The extracts, in the order of the settings.
CREATE TABLE source (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    position INTEGER NOT NULL,
    extract TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    domain TEXT NOT NULL,
    child_level INTEGER NOT NULL,
    controller TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    purpose TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    age_months INTEGER NOT NULL,
    format TEXT NOT NULL,
    rows_read INTEGER,
    rows_set_aside INTEGER,
    cells_emptied INTEGER,
    PRIMARY KEY (quarter, position)
) WITHOUT ROWID;

-- How often each finding of the input check occurred, with its wording.
CREATE TABLE finding_count (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    text_de TEXT NOT NULL,
    text_en TEXT NOT NULL,
    count INTEGER,
    PRIMARY KEY (quarter, code)
) WITHOUT ROWID;

-- Findings about the figures themselves; arguments is a JSON array of texts.
CREATE TABLE figure_finding (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    text_de TEXT NOT NULL,
    text_en TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    place TEXT NOT NULL,
    arguments TEXT NOT NULL,
    PRIMARY KEY (quarter, position)
) WITHOUT ROWID;

-- Children by the domains that know them.
CREATE TABLE domain_count (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    domains TEXT NOT NULL,
    position INTEGER NOT NULL,
    children INTEGER,
    PRIMARY KEY (quarter, domains)
) WITHOUT ROWID;

-- What is said of a single district: without-children, without-neighbours, without-shown-neighbours,
-- history-carried-over (over a reform of the districts).
CREATE TABLE district_remark (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    district TEXT NOT NULL,
    remark TEXT NOT NULL,
    PRIMARY KEY (quarter, district, remark)
) WITHOUT ROWID;

-- Thresholds (log-odds) frozen at a reference quarter, and the value at which district-level terms are held, so that later quarters flag by the same rule.
CREATE TABLE threshold (
    model TEXT NOT NULL,
    reference_quarter TEXT NOT NULL,
    stage TEXT NOT NULL,
    threshold REAL NOT NULL,
    held_district_terms REAL NOT NULL,
    PRIMARY KEY (model, reference_quarter, stage)
) WITHOUT ROWID;

-- Every publication of every quarter, because readers keep what they were given: the current version of a quarter is the highest. What the limits were is empty where it is not known.
CREATE TABLE publication (
    quarter TEXT NOT NULL,
    version INTEGER NOT NULL,
    counted TEXT NOT NULL,
    model_sha256 TEXT NOT NULL,
    comparison_key TEXT NOT NULL,
    pooled_to_boroughs INTEGER NOT NULL,
    minimum_count INTEGER,
    minimum_denominator INTEGER,
    zeros_hidden INTEGER,
    complements_hidden INTEGER,
    rounding INTEGER,
    dominance REAL,
    geographic_floor INTEGER,
    PRIMARY KEY (quarter, version)
) WITHOUT ROWID;

-- What the versions that were replaced had shown; breakdown is empty for all children.
CREATE TABLE publication_row (
    quarter TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    breakdown TEXT NOT NULL,
    borough TEXT NOT NULL,
    protected INTEGER NOT NULL,
    children INTEGER,
    count INTEGER,
    PRIMARY KEY (quarter, version, kind, code, stage, breakdown),
    FOREIGN KEY (quarter, version) REFERENCES publication ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO stage VALUES
    ('all', 0, 'alle Stufen', 'all stages'),
    ('early', 1, 'vor der Schule', 'before school'),
    ('primary', 2, 'Primarstufe', 'primary'),
    ('lower-secondary', 3, 'Sekundarstufe I', 'lower secondary'),
    ('transition', 4, 'Übergang', 'transition');

INSERT INTO measure VALUES
    ('children', 1, 'Kinder', 'children', 'children'),
    ('count', 2, 'gezählte Kinder', 'children counted', 'children'),
    ('expected', 3, 'erwartete Kinder im Risiko', 'expected children at risk', 'children'),
    ('rate', 4, 'Anteil', 'rate', 'share'),
    ('smoothed-rate', 5, 'geglätteter Anteil', 'smoothed rate', 'share'),
    ('posterior-rate', 6, 'Anteil nach dem Modell', 'posterior rate', 'share'),
    ('ratio-to-city', 7, 'Vielfaches der Stadt', 'ratio to the city', 'times'),
    ('above-city', 8, 'Wahrscheinlichkeit, über der Stadt zu liegen', 'probability of lying above the city', 'probability'),
    ('rank', 9, 'Rang', 'rank', 'rank'),
    ('verdict', 10, 'Urteil', 'verdict', 'p'),
    ('neighbours', 11, 'Nachbarn', 'neighbours', 'p'),
    ('change', 12, 'Veränderung des Anteils', 'change of the rate', 'share'),
    ('indicator-value', 13, 'Wert des Indikators', 'value of the indicator', 'unit of the indicator'),
    ('environment-index', 14, 'Umfeldindex', 'environment index', 'standard deviations'),
    ('status-index', 15, 'Statusindex', 'status index', 'standard deviations'),
    ('dynamics-index', 16, 'Dynamikindex', 'dynamics index', 'standard deviations');
