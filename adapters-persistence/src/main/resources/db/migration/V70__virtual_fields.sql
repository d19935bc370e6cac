-- Fields that an integration adds to Odoo's records.
CREATE TABLE virtual_model (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  model       text COLLATE "C" NOT NULL,
  aside_days  integer NOT NULL,             -- how long values are kept of records that are gone
  UNIQUE (integration, model)
);

CREATE TABLE virtual_field (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model      bigint NOT NULL REFERENCES virtual_model ON DELETE CASCADE,
  name       text COLLATE "C" NOT NULL,
  definition json NOT NULL,
  UNIQUE (model, name)
);

-- One row a value, in the column of its type. Fields with an index are found by the partial indexes
-- below; the others by a walk over their own values.
CREATE TABLE virtual_value (
  model   bigint NOT NULL,
  record  bigint NOT NULL,
  field   bigint NOT NULL REFERENCES virtual_field ON DELETE CASCADE,
  indexed boolean NOT NULL,
  words   text COLLATE "C",
  amount  numeric,
  flag    boolean,
  day     date,
  moment  timestamptz,
  json    jsonb,
  PRIMARY KEY (model, record, field),
  CHECK (num_nonnulls(words, amount, flag, day, moment, json) = 1)
);

CREATE INDEX virtual_value_by_field ON virtual_value (field, record);
CREATE INDEX virtual_value_words ON virtual_value (field, words, record)
  WHERE indexed AND words IS NOT NULL;
CREATE INDEX virtual_value_amount ON virtual_value (field, amount, record)
  WHERE indexed AND amount IS NOT NULL;
CREATE INDEX virtual_value_flag ON virtual_value (field, flag, record)
  WHERE indexed AND flag IS NOT NULL;
CREATE INDEX virtual_value_day ON virtual_value (field, day, record)
  WHERE indexed AND day IS NOT NULL;
CREATE INDEX virtual_value_moment ON virtual_value (field, moment, record)
  WHERE indexed AND moment IS NOT NULL;

-- Values of records that Odoo no longer has, by the names of their fields.
CREATE TABLE virtual_aside (
  model    bigint NOT NULL REFERENCES virtual_model ON DELETE CASCADE,
  record   bigint NOT NULL,
  contents json NOT NULL,
  since    timestamptz NOT NULL,
  PRIMARY KEY (model, record)
);

CREATE TABLE virtual_history (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model  bigint NOT NULL REFERENCES virtual_model ON DELETE CASCADE,
  record bigint NOT NULL,
  field  text NOT NULL,
  kind   text NOT NULL,                     -- which column its values would stand in
  before json,
  after  json,
  at     timestamptz NOT NULL,
  by     text NOT NULL
);

CREATE INDEX virtual_history_by_record ON virtual_history (model, record, number);
