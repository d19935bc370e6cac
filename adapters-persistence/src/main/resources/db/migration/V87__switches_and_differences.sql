-- Entities whose changes do not go to Odoo by themselves.
CREATE TABLE auto_sync_off (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  PRIMARY KEY (integration, entity)
);

-- Fields that are compared and not synced, in which host and Odoo differ.
CREATE TABLE difference (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  host_id     text COLLATE "C" NOT NULL,
  field       text COLLATE "C" NOT NULL,
  host        text NOT NULL,
  odoo        text NOT NULL,
  noticed_at  timestamptz NOT NULL,
  PRIMARY KEY (integration, entity, host_id, field)
);
