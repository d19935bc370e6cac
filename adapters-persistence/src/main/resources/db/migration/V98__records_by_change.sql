-- Lists of records by when they changed. Those that changed together are few, so their ids are left
-- to a sort, and equal keys share their place in the index.
CREATE INDEX record_by_change ON record (integration, entity, changed_at) WHERE NOT deleted;
