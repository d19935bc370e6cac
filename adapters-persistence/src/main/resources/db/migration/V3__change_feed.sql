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
