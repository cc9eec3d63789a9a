-- Views for dashboards: names and labels are joined, words are those of districts.csv. A protected row has no figure in any of them.

-- Every district, stage and quarter.
CREATE VIEW district_history AS
SELECT r.quarter, q.as_of, CASE WHEN q.quarter = (SELECT max(quarter) FROM quarter) THEN 1 ELSE 0 END AS is_current,
       r.code AS district, a.name, a.borough, r.stage, s.position AS stage_position, s.label_de AS stage_de, s.label_en AS stage_en, q.counted,
       r.protected, r.children, r.count, r.expected, r.rate, r.wilson_low AS rate_low, r.wilson_high AS rate_high,
       r.empirical_bayes AS eb_rate, r.ratio_to_city, NULLIF(r.funnel, 'none') AS funnel,
       r.posterior_rate, r.posterior_low, r.posterior_high, r.above_city AS p_above_city,
       NULLIF(r.rank_low, 0) AS rank_low, NULLIF(r.rank_high, 0) AS rank_high, r.worst_fifth AS p_worst_fifth,
       r.verdict, r.adjusted_p_step AS p_step, r.adjusted_low_p_step AS p_low_step, r.school_check,
       NULLIF(r.neighbours, 'none') AS neighbours, r.neighbour_p_step AS neighbours_p_step,
       r.change_since, r.change_difference AS change, r.change_low, r.change_high, r.change_carried,
       e.value AS environment_index, e.rank AS environment_rank,
       d.status_index, d.status_class, d.status_gap, d.dynamics_index, d.dynamics_class, d.dynamics_gap
FROM area_row r
JOIN quarter q ON q.quarter = r.quarter
JOIN area a ON a.quarter = r.quarter AND a.kind = r.kind AND a.code = r.code
JOIN stage s ON s.stage = r.stage
LEFT JOIN environment_index e ON r.stage = 'all' AND e.quarter = r.quarter AND e.district = r.code
LEFT JOIN district_status d ON r.stage = 'all' AND d.quarter = r.quarter AND d.district = r.code
WHERE r.kind = 'district';

-- The latest quarter of district_history.
CREATE VIEW district_current AS
SELECT * FROM district_history WHERE is_current = 1;

-- Districts called conspicuous or an assured hotspot, in every quarter.
CREATE VIEW hotspots AS
SELECT quarter, as_of, is_current, district, name, borough, stage, stage_position, stage_de, stage_en,
       verdict, CASE verdict WHEN 'assured-hotspot' THEN 1 ELSE 0 END AS assured,
       children, count, rate, rate_low, rate_high, ratio_to_city, p_above_city, p_step, school_check, neighbours, neighbours_p_step, change_since, change
FROM district_history
WHERE verdict IN ('assured-hotspot', 'conspicuous');

-- What drives the difference of an area to the city, strong ones first.
CREATE VIEW drivers AS
SELECT d.quarter, q.as_of, CASE WHEN q.quarter = (SELECT max(quarter) FROM quarter) THEN 1 ELSE 0 END AS is_current,
       d.kind, d.code, a.name, a.borough, d.stage, s.position AS stage_position, s.label_de AS stage_de, s.label_en AS stage_en,
       d.position, d.indicator, i.label_de AS indicator_de, i.label_en AS indicator_en, i.domain,
       CASE WHEN d.contribution > 0 THEN 'raises' ELSE 'lowers' END AS direction,
       CASE WHEN d.contribution >= 0.15 OR d.contribution <= -0.15 THEN 'strong' ELSE 'medium' END AS strength,
       d.certainty, d.malleable
FROM driver d
JOIN quarter q ON q.quarter = d.quarter
JOIN area a ON a.quarter = d.quarter AND a.kind = d.kind AND a.code = d.code
JOIN stage s ON s.stage = d.stage
JOIN indicator i ON i.indicator = d.indicator;

-- The education chain: how many children stand at each link, and how many of them are counted as at risk.
CREATE VIEW chain AS
SELECT r.quarter, q.as_of, CASE WHEN q.quarter = (SELECT max(quarter) FROM quarter) THEN 1 ELSE 0 END AS is_current,
       r.kind, r.code, a.name, a.borough, s.position AS link, r.stage, s.label_de AS stage_de, s.label_en AS stage_en, q.counted,
       r.protected, r.children, r.count AS at_risk, r.expected, r.rate, r.wilson_low AS rate_low, r.wilson_high AS rate_high, r.verdict
FROM area_row r
JOIN quarter q ON q.quarter = r.quarter
JOIN area a ON a.quarter = r.quarter AND a.kind = r.kind AND a.code = r.code
JOIN stage s ON s.stage = r.stage
WHERE r.stage <> 'all';

-- The star in its long form: one row per quarter, area, stage, indicator and measure.
CREATE VIEW fact AS
SELECT r.quarter, r.kind, r.code, r.stage, CAST(NULL AS TEXT) AS indicator, m.measure,
       CASE m.measure
           WHEN 'children' THEN CAST(r.children AS REAL) WHEN 'count' THEN CAST(r.count AS REAL) WHEN 'expected' THEN r.expected WHEN 'rate' THEN r.rate
           WHEN 'smoothed-rate' THEN r.empirical_bayes WHEN 'posterior-rate' THEN r.posterior_rate WHEN 'ratio-to-city' THEN r.ratio_to_city WHEN 'above-city' THEN r.above_city
           WHEN 'verdict' THEN r.adjusted_p_step WHEN 'neighbours' THEN r.neighbour_p_step WHEN 'change' THEN r.change_difference END AS value,
       CASE m.measure
           WHEN 'rate' THEN r.wilson_low WHEN 'posterior-rate' THEN r.posterior_low WHEN 'rank' THEN CAST(NULLIF(r.rank_low, 0) AS REAL) WHEN 'change' THEN r.change_low END AS low,
       CASE m.measure
           WHEN 'rate' THEN r.wilson_high WHEN 'posterior-rate' THEN r.posterior_high WHEN 'rank' THEN CAST(NULLIF(r.rank_high, 0) AS REAL) WHEN 'change' THEN r.change_high END AS high,
       CASE m.measure WHEN 'rate' THEN NULLIF(r.funnel, 'none') WHEN 'verdict' THEN r.verdict WHEN 'neighbours' THEN NULLIF(r.neighbours, 'none') END AS class,
       r.protected
FROM area_row r CROSS JOIN measure m
WHERE m.position <= 12
UNION ALL
SELECT v.quarter, 'district', v.district, v.stage, v.indicator, 'indicator-value', v.value, v.low, v.high, CAST(NULL AS TEXT), CASE WHEN v.value IS NULL THEN 1 ELSE 0 END
FROM indicator_value v
UNION ALL
SELECT e.quarter, 'district', e.district, 'all', CAST(NULL AS TEXT), 'environment-index', e.value, CAST(NULL AS REAL), CAST(NULL AS REAL), CAST(NULL AS TEXT), 0
FROM environment_index e
UNION ALL
SELECT d.quarter, 'district', d.district, 'all', CAST(NULL AS TEXT), 'status-index', d.status_index, CAST(NULL AS REAL), CAST(NULL AS REAL),
       CAST(d.status_class AS TEXT), CASE d.status_gap WHEN 'protected' THEN 1 ELSE 0 END
FROM district_status d
UNION ALL
SELECT d.quarter, 'district', d.district, 'all', CAST(NULL AS TEXT), 'dynamics-index', d.dynamics_index, CAST(NULL AS REAL), CAST(NULL AS REAL),
       CAST(d.dynamics_class AS TEXT), CASE d.dynamics_gap WHEN 'protected' THEN 1 ELSE 0 END
FROM district_status d;
