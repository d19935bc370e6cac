-- When all ids of an entity were gone over last, and how a run was asked to do so.
ALTER TABLE cursor ADD COLUMN swept_at timestamptz;
ALTER TABLE run ADD COLUMN sweep text NOT NULL DEFAULT 'when_due';
