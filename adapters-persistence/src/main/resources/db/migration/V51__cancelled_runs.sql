-- Who wants a run cancelled; whoever works on it looks here between batches.
ALTER TABLE run ADD COLUMN cancelled_by text;

-- Old runs are looked for again and again.
CREATE INDEX run_by_end ON run (finished_at) WHERE finished_at IS NOT NULL;
