-- The one record that a run is limited to.
ALTER TABLE run ADD COLUMN host_id text;
