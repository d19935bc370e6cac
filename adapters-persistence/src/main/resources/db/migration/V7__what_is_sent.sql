-- What is on its way to Odoo, kept until its outcome is stored. Without it, for changes begun before
-- it was kept, the record's own content counts.
ALTER TABLE pending_change ADD COLUMN sending json;

-- When the host itself last changed a record, and who; what Odoo changed since must not make it look
-- newer.
ALTER TABLE record ADD COLUMN said_at timestamptz;
ALTER TABLE record ADD COLUMN said_by text;
UPDATE record SET said_at = changed_at, said_by = changed_by;
ALTER TABLE record ALTER COLUMN said_at SET NOT NULL, ALTER COLUMN said_by SET NOT NULL;
