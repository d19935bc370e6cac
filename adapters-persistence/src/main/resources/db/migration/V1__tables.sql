-- Ids are ordered by their code points (COLLATE "C"), as the ports promise; times are timestamptz,
-- to the microsecond. What belongs to an integration goes with it.

CREATE TABLE integration (
  id         text COLLATE "C" PRIMARY KEY,
  name       text NOT NULL,
  url        text NOT NULL,
  database   text NOT NULL,
  transport  text,
  username   text NOT NULL,
  api_key    text,                          -- sealed for integration/<id>/api_key
  password   text,                          -- sealed for integration/<id>/password
  profile    text NOT NULL,
  entities   text[] NOT NULL,
  company    bigint,
  language   text NOT NULL,
  auto_sync  boolean NOT NULL,
  batch_size integer NOT NULL,
  quiet      boolean NOT NULL,
  overlap    text NOT NULL,                 -- ISO 8601, such as PT15M
  paused     boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- Contents and bases are json, not jsonb: half the time to write, two thirds of it to read, and the
-- host's order of fields stays. What is in them can be cast to jsonb.

-- Links and pending changes refer to a record by one number. Keys of several columns would leave
-- the planner a choice between indexes with the same first columns, and before the first ANALYZE it
-- chooses badly.
CREATE TABLE record (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  host_id     text COLLATE "C" NOT NULL,
  said        json NOT NULL,
  current     json NOT NULL,
  version     bigint NOT NULL,
  deleted     boolean NOT NULL,
  changed_at  timestamptz NOT NULL,
  changed_by  text NOT NULL,
  -- With "deleted" in it, records are counted from the index alone.
  UNIQUE (integration, entity, host_id) INCLUDE (deleted)
);

CREATE TABLE link (
  record      bigint PRIMARY KEY REFERENCES record ON DELETE CASCADE,
  integration text COLLATE "C" NOT NULL,
  entity      text COLLATE "C" NOT NULL,
  odoo_id     bigint NOT NULL,
  base        json NOT NULL,
  linked_at   timestamptz NOT NULL,
  UNIQUE (integration, entity, odoo_id)
);

CREATE TABLE pending_change (
  record         bigint PRIMARY KEY REFERENCES record ON DELETE CASCADE,
  integration    text COLLATE "C" NOT NULL,
  entity         text COLLATE "C" NOT NULL,
  host_id        text COLLATE "C" NOT NULL,
  since          timestamptz NOT NULL,
  attempts       integer NOT NULL,
  not_before     timestamptz NOT NULL,
  sending_since timestamptz,
  parked_code    text,
  parked_message text,
  parked_at      timestamptz,
  CHECK (num_nulls(parked_code, parked_message, parked_at) IN (0, 3))
);

CREATE INDEX pending_change_by_host_id ON pending_change (integration, entity, host_id);

-- Due changes without a look at the parked ones, from the index alone.
CREATE INDEX pending_change_active ON pending_change (integration, entity, host_id)
  INCLUDE (not_before) WHERE parked_at IS NULL;

CREATE TABLE cursor (
  integration   text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity        text COLLATE "C" NOT NULL,
  watermark     timestamptz,
  pass_from     timestamptz,
  pass_next     timestamptz,
  pass_after_id bigint,                     -- null when no pass is under way
  PRIMARY KEY (integration, entity)
);

CREATE TABLE run (
  id            text COLLATE "C" PRIMARY KEY,
  integration   text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entities      text[] NOT NULL,
  direction     text NOT NULL,
  dry_run       boolean NOT NULL,
  force         boolean NOT NULL,
  record_limit  integer,
  started_by    text NOT NULL,
  status        text NOT NULL,
  started_at    timestamptz NOT NULL,
  finished_at   timestamptz,
  counts        jsonb NOT NULL,             -- an array, for its order counts
  error_code    text,
  error_message text,
  items         bigint NOT NULL DEFAULT 0,  -- how many items were added: the last one's number
  CHECK (num_nulls(error_code, error_message) IN (0, 2))
);

CREATE INDEX run_by_integration ON run (integration, id);
CREATE INDEX run_by_status ON run (status, id);

CREATE TABLE run_item (
  run       text COLLATE "C" NOT NULL REFERENCES run ON DELETE CASCADE,
  number    bigint NOT NULL,
  entity    text NOT NULL,
  direction text NOT NULL,
  host_id   text,
  odoo_id   bigint,
  outcome   text NOT NULL,
  code      text,
  message   text NOT NULL,
  changes   jsonb NOT NULL,
  PRIMARY KEY (run, number)
);

-- The few items of a long run that someone looks for.
CREATE INDEX run_item_trouble ON run_item (run, number)
  WHERE outcome IN ('skipped', 'conflict', 'failed');

CREATE TABLE app_user (
  name          text COLLATE "C" PRIMARY KEY,
  role          text NOT NULL,
  password_hash text NOT NULL,
  created_at    timestamptz NOT NULL
);
