-- The group of a parked change: a hash of its cause, made by the code (domain.failure.Cause), which
-- also fills it for changes that were parked before there were groups. Clearing it in a later
-- migration has all groups made anew at the next start.
ALTER TABLE pending_change
  ADD COLUMN parked_group text COLLATE "C",
  ADD CHECK (parked_group IS NULL OR parked_at IS NOT NULL);

-- The groups there are, how large each is, and what was parked first and last in it. An id of a
-- group says integration, entity and code as well; they are not in the indexes, so that the planner
-- has no choice between conditions before the first ANALYZE.
CREATE INDEX pending_change_by_time ON pending_change (parked_group, parked_at, host_id)
  WHERE parked_group IS NOT NULL;

-- The records of a group in the order of their ids.
CREATE INDEX pending_change_in_group ON pending_change (parked_group, host_id)
  INCLUDE (parked_at) WHERE parked_group IS NOT NULL;

-- Those that wait to get a group: none, but after an upgrade.
CREATE INDEX pending_change_ungrouped ON pending_change (record)
  WHERE parked_at IS NOT NULL AND parked_group IS NULL;

-- Whether runs of an integration may start by themselves. No row: they may.
CREATE TABLE breaker (
  integration text COLLATE "C" PRIMARY KEY REFERENCES integration ON DELETE CASCADE,
  failures    integer,                      -- in a row; null, with the next: until a person acts
  waits_until timestamptz,
  code        text NOT NULL,
  message     text NOT NULL,
  noticed_at  timestamptz NOT NULL,
  CHECK (num_nulls(failures, waits_until) IN (0, 2))
);
