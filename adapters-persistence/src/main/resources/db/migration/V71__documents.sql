-- What the bridge knows of files in Odoo; their contents are there.
CREATE TABLE document (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  name        text NOT NULL,
  type        text NOT NULL,
  category    text NOT NULL,
  status      text NOT NULL,
  description text NOT NULL,
  metadata    jsonb NOT NULL,
  model       text COLLATE "C",
  record      bigint,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  CHECK (num_nulls(model, record) IN (0, 2))
);

CREATE INDEX document_by_integration ON document (integration, number);
CREATE INDEX document_by_record ON document (integration, model, record) WHERE model IS NOT NULL;
CREATE INDEX document_by_category ON document (integration, category, number);
CREATE INDEX document_by_metadata ON document USING gin (metadata jsonb_path_ops);

CREATE TABLE document_version (
  document     bigint NOT NULL REFERENCES document ON DELETE CASCADE,
  version      integer NOT NULL,
  attachment   bigint NOT NULL,
  name         text NOT NULL,
  content_type text NOT NULL,
  size         bigint NOT NULL,
  checksum     text NOT NULL,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  PRIMARY KEY (document, version)
);

CREATE INDEX document_version_by_attachment ON document_version (attachment);
