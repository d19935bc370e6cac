-- What is done again and again. When db-scheduler calls for which is in scheduled_tasks; what is
-- wanted is here alone, and what differs there is put right.

ALTER TABLE integration ADD COLUMN intervals json NOT NULL DEFAULT '{}';

CREATE TABLE schedule (
  id            text COLLATE "C" PRIMARY KEY,
  integration   text COLLATE "C" NOT NULL REFERENCES integration ON DELETE CASCADE,
  task          text NOT NULL,
  direction     text,                        -- of a sync
  entities      text[] NOT NULL,
  cron          text,
  time_zone     text,
  every         text,                        -- ISO 8601, such as PT5M
  paused        boolean NOT NULL,
  origin        text NOT NULL,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  updated_at    timestamptz NOT NULL,
  next_at       timestamptz,
  waiting_since timestamptz,
  fired_at      timestamptz,
  run           text,
  under_way     boolean NOT NULL,
  note          text,
  CHECK (num_nulls(cron, time_zone) IN (0, 2)),
  CHECK (num_nulls(cron, every) = 1)
);

CREATE TABLE scheduler_switch (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  running  boolean NOT NULL,
  since    timestamptz,
  switched_by text
);

-- As db-scheduler wants it.
CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
