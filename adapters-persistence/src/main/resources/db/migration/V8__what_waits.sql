-- What waits for a reference is shown as parked, and yet tried again when its time has come.
DROP INDEX pending_change_active;
CREATE INDEX pending_change_active ON pending_change (integration, entity, host_id)
  INCLUDE (not_before) WHERE parked_at IS NULL OR parked_code = 'reference';

-- Conflicts that a policy decided are told apart from those that wait for a person.
UPDATE run_item SET outcome = 'waiting' WHERE outcome = 'conflict';
DROP INDEX run_item_trouble;
CREATE INDEX run_item_trouble ON run_item (run, number)
  WHERE outcome IN ('skipped', 'conflict', 'waiting', 'failed');
