-- The mappings that integrations have of their own, each version as somebody wrote it.
CREATE TABLE mapping (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  number      integer NOT NULL,
  text        text NOT NULL,
  at          timestamptz NOT NULL,
  by          text NOT NULL,
  PRIMARY KEY (integration, number)
);
