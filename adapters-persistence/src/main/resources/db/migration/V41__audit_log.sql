-- Who did what. Kept for some time, whatever becomes of what it is about, so it refers to nothing.
CREATE TABLE audit_log (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  by          text COLLATE "C" NOT NULL,
  role        text,
  address     text NOT NULL,
  action      text NOT NULL,
  integration text COLLATE "C",
  entity      text COLLATE "C",
  target      text COLLATE "C",
  status      integer NOT NULL,
  request     text NOT NULL,
  before      text,                       -- as an answer showed it, without secrets
  after       text
);
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE INDEX audit_log_by_caller ON audit_log (by, number);
CREATE INDEX audit_log_by_integration ON audit_log (integration, number);

-- Answers to requests that carried a key.
CREATE TABLE kept_answer (
  caller       text COLLATE "C" NOT NULL,
  key          text COLLATE "C" NOT NULL,
  fingerprint  text NOT NULL,
  taken_at     timestamptz NOT NULL,
  status       integer,                   -- null while the request is under way
  content_type text,
  location     text,
  body         text,                      -- sealed for answer/<caller>/<key>
  PRIMARY KEY (caller, key)
);
CREATE INDEX kept_answer_by_time ON kept_answer (taken_at);
