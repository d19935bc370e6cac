-- When entities were last synced to the end: outlives the runs that did it. An empty entity stands for all.
CREATE TABLE sync_end (
  integration text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  entity      text COLLATE "C" NOT NULL,
  direction   text NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (integration, entity, direction)
);

INSERT INTO sync_end (integration, entity, direction, at)
SELECT run.integration, e.entity, d.direction, max(run.finished_at)
FROM run
CROSS JOIN LATERAL unnest(CASE WHEN entities = '{}' THEN ARRAY[''] ELSE entities END) AS e(entity)
CROSS JOIN LATERAL (VALUES ('import'), ('export')) AS d(direction)
WHERE run.kind = 'sync' AND NOT run.dry_run AND run.host_id IS NULL AND run.finished_at IS NOT NULL
  AND run.status IN ('succeeded', 'partially') AND run.direction IN (d.direction, 'both')
GROUP BY 1, 2, 3;
