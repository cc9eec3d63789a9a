-- What version 3 did not keep (limits, what protection cost, wording of findings, findings about figures) stays empty until the quarter is computed again.
INSERT INTO quarter
    SELECT q.quarter, CAST(substr(q.quarter, 1, 4) AS INTEGER), CAST(substr(q.quarter, 7, 1) AS INTEGER),
           substr(q.quarter, 1, 4) || CASE substr(q.quarter, 7, 1) WHEN '1' THEN '-01-01' WHEN '2' THEN '-04-01' WHEN '3' THEN '-07-01' ELSE '-10-01' END,
           substr(q.quarter, 1, 4) || CASE substr(q.quarter, 7, 1) WHEN '1' THEN '-03-31' WHEN '2' THEN '-06-30' WHEN '3' THEN '-09-30' ELSE '-12-31' END,
           q.measure, q.model_sha256, q.comparison_key, q.calibrated, q.pooled_to_boroughs, q.headline_cells, q.hidden_headline_cells, q.codes_not_on_map,
           COALESCE((SELECT max(d.compared_with) FROM old_district_status d WHERE d.quarter = q.quarter), ''), '', NULL, NULL, 0, NULL, NULL, NULL, q.folder_sha256
    FROM old_quarter q;
INSERT INTO area
    SELECT quarter, kind, code, max(name), max(borough)
    FROM (SELECT quarter, kind, code, name, borough FROM old_area_row UNION SELECT quarter, kind, code, name, borough FROM old_group_row) a
    GROUP BY quarter, kind, code;
INSERT INTO area
    SELECT quarter, 'district', district, district, ''
    FROM (SELECT quarter, district FROM old_indicator_value UNION SELECT quarter, district FROM old_environment_index UNION SELECT quarter, district FROM old_district_status) d
    WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.quarter = d.quarter AND a.kind = 'district' AND a.code = d.district);
INSERT INTO indicator
    SELECT indicator, 0, indicator, indicator, '', '', '', 0, 0
    FROM (SELECT indicator FROM old_indicator_value UNION SELECT indicator FROM old_driver) i;
INSERT INTO area_row
    SELECT quarter, kind, code, stage, protected, children, count, expected, rate, wilson_low, wilson_high, empirical_bayes, ratio_to_city, funnel, p_step, adjusted_p_step,
           adjusted_low_p_step, verdict, school_check, neighbours, neighbour_p_step, change_since, change_difference, change_low, change_high,
           CASE WHEN change_since IS NULL THEN NULL
                WHEN EXISTS (SELECT 1 FROM old_district_remark r
                             WHERE old_area_row.kind = 'district' AND r.quarter = old_area_row.quarter AND r.district = old_area_row.code AND r.remark = 'history-carried-over') THEN 1
                ELSE 0 END,
           posterior_rate, posterior_low, posterior_high, above_city, rank_low, rank_high, worst_fifth
    FROM old_area_row;
INSERT INTO driver SELECT quarter, kind, code, stage, position, indicator, contribution, certainty, malleable FROM old_driver;
INSERT INTO group_row
    SELECT quarter, kind, code, stage, breakdown, row_number() OVER (PARTITION BY quarter ORDER BY kind, code, stage, breakdown), protected, children, count, rate, wilson_low, wilson_high
    FROM old_group_row;
INSERT INTO indicator_value
    SELECT quarter, district, indicator, stage, row_number() OVER (PARTITION BY quarter ORDER BY district, indicator, stage), value, count, denominator, low, high, rank
    FROM old_indicator_value;
INSERT INTO environment_index SELECT quarter, district, value, indicators, rank FROM old_environment_index;
INSERT INTO district_status
    SELECT quarter, district, status_index, status_class, status_rank, status_gap, dynamics_index, dynamics_class, dynamics_gap FROM old_district_status;
INSERT INTO spatial_pattern
    SELECT quarter, figure, stage, row_number() OVER (PARTITION BY quarter ORDER BY figure, stage), districts, moran_class, p_step FROM old_spatial_pattern;
INSERT INTO source
    SELECT quarter, position, extract, file, sha256, domain, child_level, controller, legal_basis, purpose, period_from, period_to, age_months, '', rows_read, rows_set_aside,
           cells_emptied
    FROM old_source;
INSERT INTO finding_count SELECT quarter, code, '', '', '', count FROM old_finding_count;
INSERT INTO domain_count SELECT quarter, domains, row_number() OVER (PARTITION BY quarter ORDER BY domains), children FROM old_domain_count;
INSERT INTO district_remark SELECT quarter, district, remark FROM old_district_remark;
INSERT INTO threshold SELECT model, reference_quarter, stage, threshold, held_district_terms FROM old_threshold;
INSERT INTO publication
    SELECT quarter, version, measure, model_sha256, comparison_key, pooled_to_boroughs, minimum_count, minimum_denominator, zeros_hidden, complements_hidden, rounding, dominance,
           geographic_floor
    FROM old_publication;
INSERT INTO publication_row
    SELECT quarter, version, kind, code, stage, breakdown, borough, protected, children, count FROM old_publication_row;
DROP TABLE old_publication_row;
DROP TABLE old_publication;
DROP TABLE old_threshold;
DROP TABLE old_district_remark;
DROP TABLE old_domain_count;
DROP TABLE old_finding_count;
DROP TABLE old_source;
DROP TABLE old_spatial_pattern;
DROP TABLE old_district_status;
DROP TABLE old_environment_index;
DROP TABLE old_indicator_value;
DROP TABLE old_group_row;
DROP TABLE old_driver;
DROP TABLE old_area_row;
DROP TABLE old_quarter;
DROP TABLE old_schema_version;
