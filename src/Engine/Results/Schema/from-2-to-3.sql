-- How sure a driver is was not asked before: the drivers of older quarters come back when these are computed again.
DELETE FROM driver;
ALTER TABLE driver ADD COLUMN certainty TEXT NOT NULL DEFAULT 'unsure';
ALTER TABLE driver ADD COLUMN malleable INTEGER NOT NULL DEFAULT 1;
ALTER TABLE area_row ADD COLUMN school_check TEXT;
UPDATE area_row SET school_check = 'not-checked' WHERE protected = 0;

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
