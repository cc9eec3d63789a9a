-- The results store. Everything in it has left Disclosure: an empty number is protected, not defined, or not given.
-- A new store is made by all of this; one of an older version by the parts after the line "-- version N" of its own.
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version VALUES (2);

-- One row per published quarter. folder_sha256 says which folder of outputs belongs to it.
CREATE TABLE quarter (
    quarter TEXT PRIMARY KEY,
    measure TEXT NOT NULL,
    model_sha256 TEXT NOT NULL,
    comparison_key TEXT NOT NULL,
    calibrated INTEGER NOT NULL,
    pooled_to_boroughs INTEGER NOT NULL,
    headline_cells INTEGER NOT NULL,
    hidden_headline_cells INTEGER NOT NULL,
    codes_not_on_map INTEGER NOT NULL,
    folder_sha256 TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE area_row (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    name TEXT NOT NULL,
    borough TEXT NOT NULL,
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
    verdict TEXT,
    neighbours TEXT,
    neighbour_p_step REAL,
    change_since TEXT,
    change_difference REAL,
    change_low REAL,
    change_high REAL,
    posterior_rate REAL,
    posterior_low REAL,
    posterior_high REAL,
    above_city REAL,
    rank_low INTEGER,
    rank_high INTEGER,
    worst_fifth REAL,
    adjusted_low_p_step REAL,
    PRIMARY KEY (quarter, kind, code, stage)
) WITHOUT ROWID;

CREATE TABLE driver (
    quarter TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    position INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    contribution REAL NOT NULL,
    PRIMARY KEY (quarter, kind, code, stage, position),
    FOREIGN KEY (quarter, kind, code, stage) REFERENCES area_row ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE indicator_value (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    district TEXT NOT NULL,
    indicator TEXT NOT NULL,
    stage TEXT NOT NULL,
    value REAL,
    count INTEGER,
    denominator INTEGER,
    low REAL,
    high REAL,
    rank INTEGER,
    PRIMARY KEY (quarter, district, indicator, stage)
) WITHOUT ROWID;

CREATE TABLE environment_index (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    district TEXT NOT NULL,
    value REAL,
    indicators INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (quarter, district)
) WITHOUT ROWID;

-- Status and dynamics. A gap says in a word why there is no index; class 1 is the least burden.
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
    compared_with TEXT NOT NULL,
    PRIMARY KEY (quarter, district)
) WITHOUT ROWID;

CREATE TABLE spatial_pattern (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    figure TEXT NOT NULL,
    stage TEXT NOT NULL,
    districts INTEGER NOT NULL,
    moran_class INTEGER NOT NULL,
    p_step REAL,
    PRIMARY KEY (quarter, figure, stage)
) WITHOUT ROWID;

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
    rows_read INTEGER,
    rows_set_aside INTEGER,
    cells_emptied INTEGER,
    PRIMARY KEY (quarter, position)
) WITHOUT ROWID;

CREATE TABLE finding_count (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    code TEXT NOT NULL,
    count INTEGER,
    PRIMARY KEY (quarter, code)
) WITHOUT ROWID;

CREATE TABLE domain_count (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    domains TEXT NOT NULL,
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

-- version 3
-- Every publication of every quarter, because readers keep what they were given: the current version of a quarter is the highest. What the limits were is empty where it is not known.
CREATE TABLE publication (
    quarter TEXT NOT NULL,
    version INTEGER NOT NULL,
    measure TEXT NOT NULL,
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

-- The groups of a breakdown.
CREATE TABLE group_row (
    quarter TEXT NOT NULL REFERENCES quarter ON DELETE CASCADE,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    stage TEXT NOT NULL,
    breakdown TEXT NOT NULL,
    name TEXT NOT NULL,
    borough TEXT NOT NULL,
    protected INTEGER NOT NULL,
    children INTEGER,
    count INTEGER,
    rate REAL,
    wilson_low REAL,
    wilson_high REAL,
    PRIMARY KEY (quarter, kind, code, stage, breakdown)
) WITHOUT ROWID;

INSERT INTO publication (quarter, version, measure, model_sha256, comparison_key, pooled_to_boroughs)
    SELECT quarter, 1, measure, model_sha256, comparison_key, pooled_to_boroughs FROM quarter;
UPDATE schema_version SET version = 3;
