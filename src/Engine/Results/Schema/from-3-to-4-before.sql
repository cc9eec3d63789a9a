-- Version 4 makes the star: the old tables step aside, those of the new version are made, and from-3-to-4-after.sql carries the rows over.
ALTER TABLE quarter RENAME TO old_quarter;
ALTER TABLE area_row RENAME TO old_area_row;
ALTER TABLE driver RENAME TO old_driver;
ALTER TABLE indicator_value RENAME TO old_indicator_value;
ALTER TABLE environment_index RENAME TO old_environment_index;
ALTER TABLE district_status RENAME TO old_district_status;
ALTER TABLE spatial_pattern RENAME TO old_spatial_pattern;
ALTER TABLE source RENAME TO old_source;
ALTER TABLE finding_count RENAME TO old_finding_count;
ALTER TABLE domain_count RENAME TO old_domain_count;
ALTER TABLE district_remark RENAME TO old_district_remark;
ALTER TABLE threshold RENAME TO old_threshold;
ALTER TABLE publication RENAME TO old_publication;
ALTER TABLE publication_row RENAME TO old_publication_row;
ALTER TABLE group_row RENAME TO old_group_row;
ALTER TABLE schema_version RENAME TO old_schema_version;
