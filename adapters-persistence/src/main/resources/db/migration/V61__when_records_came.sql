-- When a record came to be here; for those that are here already the time of this upgrade.
ALTER TABLE record ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
