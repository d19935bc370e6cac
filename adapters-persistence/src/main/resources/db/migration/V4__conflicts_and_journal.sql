-- Conflicts that wait for a person; they go with their record.
CREATE TABLE conflict (
  number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record          bigint NOT NULL REFERENCES record ON DELETE CASCADE,
  integration     text COLLATE "C" NOT NULL,
  entity          text COLLATE "C" NOT NULL,
  host_id         text COLLATE "C" NOT NULL,
  field           text COLLATE "C" NOT NULL,
  sides           json NOT NULL,            -- what each side says
  host_changed_by text NOT NULL,
  host_changed_at timestamptz NOT NULL,
  odoo_changed_by text,
  odoo_changed_at timestamptz,
  since           timestamptz NOT NULL,
  winner          text,
  decided_by      text,
  decided_at      timestamptz,
  UNIQUE (record, field),
  CHECK (num_nulls(odoo_changed_by, odoo_changed_at) IN (0, 2)),
  CHECK (num_nulls(winner, decided_by, decided_at) IN (0, 3))
);

CREATE INDEX conflict_by_record ON conflict (integration, entity, host_id);

-- What happened to records. It outlives them, so it knows them by their key.
CREATE TABLE journal (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  host_id     text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  kind        text NOT NULL,
  field       text NOT NULL,
  before      text NOT NULL,
  after       text NOT NULL,
  by          text NOT NULL,
  said_at     timestamptz,
  run         text
);

CREATE INDEX journal_by_record ON journal (integration, entity, host_id, number);
