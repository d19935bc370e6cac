-- A foreign key looks up the row it refers to for each row that is stored: with five of them on the
-- way of an imported record that was half of the time. Whoever stores such rows holds the row they
-- refer to anyway (Owner, RecordWriter, RunItemRows), so only the removal is left to see to: once
-- for each statement, not for each row.

ALTER TABLE record DROP CONSTRAINT record_integration_fkey;
ALTER TABLE link DROP CONSTRAINT link_record_fkey;
ALTER TABLE pending_change DROP CONSTRAINT pending_change_record_fkey;
ALTER TABLE change_feed DROP CONSTRAINT change_feed_integration_fkey;
ALTER TABLE journal DROP CONSTRAINT journal_integration_fkey;
ALTER TABLE run_item DROP CONSTRAINT run_item_run_fkey;

CREATE FUNCTION remove_with_integration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM record USING gone WHERE record.integration = gone.id;
  DELETE FROM change_feed USING gone WHERE change_feed.integration = gone.id;
  DELETE FROM journal USING gone WHERE journal.integration = gone.id;
  RETURN NULL;
END $$;

CREATE TRIGGER remove_with_integration AFTER DELETE ON integration
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION remove_with_integration();

CREATE FUNCTION remove_with_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM link USING gone WHERE link.record = gone.id;
  DELETE FROM pending_change USING gone WHERE pending_change.record = gone.id;
  RETURN NULL;
END $$;

CREATE TRIGGER remove_with_record AFTER DELETE ON record
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION remove_with_record();

CREATE FUNCTION remove_with_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM run_item USING gone WHERE run_item.run = gone.id;
  RETURN NULL;
END $$;

CREATE TRIGGER remove_with_run AFTER DELETE ON run
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION remove_with_run();

-- Most often the host said what the record holds: then it is stored once.
ALTER TABLE record ALTER COLUMN said DROP NOT NULL;
