-- When so many deletions at once wait for a person: more than the number, or than that share of all.
ALTER TABLE integration ADD COLUMN brake_number bigint NOT NULL DEFAULT 500;
ALTER TABLE integration ADD COLUMN brake_percent bigint NOT NULL DEFAULT 10;

-- Deleted records are few: those whose deletion has not reached Odoo, and those Odoo still shows.
CREATE INDEX record_deleted ON record (integration, entity) WHERE deleted;
