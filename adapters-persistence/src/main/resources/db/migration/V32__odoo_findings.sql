-- What was found out about an integration's Odoo, or left there, by subject.
CREATE TABLE odoo_finding (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  subject     text COLLATE "C" NOT NULL,
  content     json NOT NULL,
  PRIMARY KEY (integration, subject)
);

CREATE INDEX odoo_finding_by_subject ON odoo_finding (subject);
