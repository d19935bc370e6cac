-- What the host is told. A sequence's numbers become visible out of order when transactions
-- overlap, so readers go by the number of the transaction and look only at those before the oldest
-- that is still under way: nothing can come before what they have read. See PostgresChangeFeed.
CREATE TABLE change_feed (
  epoch       bigint NOT NULL,
  tx          xid8 NOT NULL DEFAULT pg_current_xact_id(),
  number      bigint GENERATED ALWAYS AS IDENTITY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  host_id     text COLLATE "C" NOT NULL,
  version     bigint NOT NULL,
  kind        text NOT NULL,
  fields      json NOT NULL,                -- an array of names
  at          timestamptz NOT NULL,
  origin      text NOT NULL,
  run         text,                         -- runs may be forgotten earlier
  said        json,                         -- of the changed fields alone, as are the next two
  before      json,
  after       json,
  PRIMARY KEY (epoch, tx, number),
  CHECK (num_nulls(said, before, after) IN (0, 3))
);

CREATE INDEX change_feed_by_integration ON change_feed (integration, epoch, tx, number);

-- One row. The epoch counts the database clusters the feed has lived in: transactions are numbered
-- anew in each, as after a dump was restored. Up to cut_off the feed has been forgotten.
CREATE TABLE change_feed_state (
  only_one       boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  epoch          bigint NOT NULL,
  cluster        text NOT NULL,
  cut_off_epoch  bigint NOT NULL,
  cut_off_tx     bigint NOT NULL,
  cut_off_number bigint NOT NULL
);

INSERT INTO change_feed_state (epoch, cluster, cut_off_epoch, cut_off_tx, cut_off_number)
VALUES (0, '', 0, 0, 0);

-- How far the host has acknowledged.
CREATE TABLE acknowledgement (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  epoch       bigint NOT NULL,
  tx          bigint NOT NULL,
  number      bigint NOT NULL,
  PRIMARY KEY (integration, entity)
);

CREATE TABLE webhook (
  id            text COLLATE "C" PRIMARY KEY,
  url           text NOT NULL,
  integrations  text[] NOT NULL,            -- all when empty, as are the entities
  entities      text[] NOT NULL,
  secret        text NOT NULL,              -- sealed for webhook/<id>/secret
  paused        boolean NOT NULL,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  epoch         bigint NOT NULL,            -- up to here all was delivered
  tx            bigint NOT NULL,
  number        bigint NOT NULL,
  up_to_epoch   bigint,                     -- where the delivery ends that failed
  up_to_tx      bigint,
  up_to_number  bigint,
  attempts      integer NOT NULL,
  failing_since timestamptz,
  not_before    timestamptz NOT NULL,
  disabled_at   timestamptz,
  CHECK (num_nulls(up_to_epoch, up_to_tx, up_to_number) IN (0, 3))
);

-- The last attempts to deliver.
CREATE TABLE webhook_delivery (
  webhook text COLLATE "C" NOT NULL REFERENCES webhook ON DELETE CASCADE,
  number  bigint GENERATED ALWAYS AS IDENTITY,
  message text NOT NULL,
  at      timestamptz NOT NULL,
  attempt integer NOT NULL,
  changes integer NOT NULL,
  status  integer,
  error   text,
  took    text NOT NULL,                    -- ISO 8601, such as PT0.2S
  PRIMARY KEY (webhook, number)
);
