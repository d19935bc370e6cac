-- What waits for a reference is shown as parked, and yet tried again when its time has come.
DROP INDEX pending_change_active;
CREATE INDEX pending_change_active ON pending_change (integration, entity, host_id)
  INCLUDE (not_before) WHERE parked_at IS NULL OR parked_code = 'reference';
