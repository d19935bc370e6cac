-- After how long Odoo ends a call: until then one that got no answer may still be carried out.
ALTER TABLE integration ADD COLUMN odoo_time_limit text NOT NULL DEFAULT 'PT2M';

-- What is known of how a sending ended; neither of them when it is under way, or its process died.
ALTER TABLE pending_change
  ADD COLUMN sending_unanswered timestamptz,
  ADD COLUMN sending_answered boolean NOT NULL DEFAULT false;

-- Until when a call may arrive whose values were sent once more since.
ALTER TABLE link ADD COLUMN late_until timestamptz;

-- What waits for an outcome is tried again by itself, like what waits for a reference.
DROP INDEX pending_change_active;
CREATE INDEX pending_change_active ON pending_change (integration, entity, host_id)
  INCLUDE (not_before)
  WHERE parked_at IS NULL OR parked_code IN ('reference', 'outcome-unknown');
