-- The HTTP request that asked for a run, by its id.
ALTER TABLE run ADD COLUMN request_id text;
