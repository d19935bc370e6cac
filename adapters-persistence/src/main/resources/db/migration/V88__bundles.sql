-- Several steps that belong together, and how far they came.
CREATE TABLE bundle (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  by          text NOT NULL,
  state       text NOT NULL,
  steps       json NOT NULL,
  created_at  timestamptz NOT NULL,
  changed_at  timestamptz NOT NULL,
  tries       integer NOT NULL,
  due         timestamptz NOT NULL,
  code        text,                         -- why it waits
  message     text,
  CHECK (num_nulls(code, message) IN (0, 2))
);

CREATE INDEX bundle_by_integration ON bundle (integration, number);
CREATE INDEX bundle_open ON bundle (integration, number) WHERE state IN ('going', 'undoing');
CREATE INDEX bundle_ended ON bundle (changed_at) WHERE state NOT IN ('going', 'undoing');
