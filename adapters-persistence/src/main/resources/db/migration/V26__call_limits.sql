-- What an integration's Odoo is to be spared. No calls_per_second: as many as it bears.
ALTER TABLE integration
  ADD COLUMN max_parallel_calls integer NOT NULL DEFAULT 4,
  ADD COLUMN calls_per_second numeric;
