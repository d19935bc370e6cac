-- Comparisons of both sides as a whole. An audit has the id of its run.
CREATE TABLE audit (
  id          text COLLATE "C" PRIMARY KEY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entities    text[] NOT NULL,
  thorough    boolean NOT NULL,
  started_by  text NOT NULL,
  started_at  timestamptz NOT NULL,
  status      text NOT NULL,
  tallies     jsonb NOT NULL,               -- an array, for its order counts
  repair      text,                         -- the plan; it may be gone
  findings    bigint NOT NULL DEFAULT 0     -- how many were added: the last one's number
);

CREATE INDEX audit_by_integration ON audit (integration, id);

CREATE TABLE audit_finding (
  audit         text COLLATE "C" NOT NULL REFERENCES audit ON DELETE CASCADE,
  number        bigint NOT NULL,
  entity        text NOT NULL,
  kind          text NOT NULL,
  severity      text NOT NULL,
  host_id       text,
  odoo_id       bigint,
  message       text NOT NULL,
  disagreements jsonb NOT NULL,
  repair        text,
  PRIMARY KEY (audit, number)
);

-- Ranges of Odoo ids that were equal on both sides, by hashes of both.
CREATE TABLE equal_range (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  bucket      bigint NOT NULL,
  here        text NOT NULL,
  there       text NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (integration, entity, bucket)
);
