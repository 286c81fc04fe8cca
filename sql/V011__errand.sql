-- A second queue for short work that waits on others (webhooks) or cleans up: it takes no worker from documents.

CREATE TABLE errand (
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

CREATE INDEX errand_due ON errand (picked, priority DESC, execution_time);

CREATE INDEX errand_heartbeat ON errand (picked, last_heartbeat);

-- Fair order: how far each flow of jobs (a client's, of one priority) has come. See TurnBook.
CREATE TABLE job_flow (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  tag  INT         NOT NULL
);
