-- The queue: one row a job that is not done yet. Shape and column names are db-scheduler's.

CREATE TABLE job (
  task_name            VARCHAR(40) NOT NULL,
  task_instance        VARCHAR(40) NOT NULL,
  task_data            BLOB,
  execution_time       DATETIME(6) NOT NULL,
  picked               BOOLEAN     NOT NULL,
  picked_by            VARCHAR(50),
  last_success         DATETIME(6),
  last_failure         DATETIME(6),
  consecutive_failures INT,
  last_heartbeat       DATETIME(6),
  version              BIGINT      NOT NULL,
  priority             INT,
  PRIMARY KEY (task_name, task_instance)
);

-- claims: what is due, by rank, then by age
CREATE INDEX job_due ON job (picked, priority DESC, execution_time);

-- dead workers: claimed rows whose heartbeat is old
CREATE INDEX job_heartbeat ON job (picked, last_heartbeat);
