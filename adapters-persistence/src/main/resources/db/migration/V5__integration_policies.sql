-- Who wins a conflict, by the entity's name, where an integration does not want what its profile says.
ALTER TABLE integration ADD COLUMN policies json NOT NULL DEFAULT '{}';
