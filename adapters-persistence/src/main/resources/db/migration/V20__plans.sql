-- What a run is for: syncs, the dry runs that plans are made of, the runs that apply them, audits.
ALTER TABLE run ADD COLUMN kind text NOT NULL DEFAULT 'sync';

-- Dry runs that are kept. A plan has the id of the run that made it.
CREATE TABLE plan (
  id           text COLLATE "C" PRIMARY KEY,
  integration  text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entities     text[] NOT NULL,
  direction    text NOT NULL,
  dry_run      boolean NOT NULL,
  force        boolean NOT NULL,
  record_limit integer,
  sweep        text NOT NULL,
  made_by      text NOT NULL,
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  status       text NOT NULL,
  counts       jsonb NOT NULL,              -- operations by kind
  applied_in   text                         -- the run; it may be forgotten earlier
);

CREATE INDEX plan_by_integration ON plan (integration, id);

CREATE TABLE plan_operation (
  plan         text COLLATE "C" NOT NULL REFERENCES plan ON DELETE CASCADE,
  number       bigint NOT NULL,
  entity       text NOT NULL,
  direction    text NOT NULL,
  key          text COLLATE "C" NOT NULL,   -- the record the operation looks from
  kind         text NOT NULL,
  host_id      text,
  odoo_id      bigint,
  changes      jsonb NOT NULL,
  message      text NOT NULL,
  host_version bigint,                      -- on what it was planned
  odoo_written timestamptz,
  agreed       text,
  effect       text NOT NULL,               -- a hash of all that it does
  PRIMARY KEY (plan, number),
  UNIQUE (plan, entity, direction, key)
);
