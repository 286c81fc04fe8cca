-- Load tests that were run against the server, and what they measured. The list is newest first, by id (UUIDs of
-- version 7); a scenario's baseline is its newest row that says so.

CREATE TABLE load_test (
  id          BINARY(16)   NOT NULL PRIMARY KEY,
  scenario    VARCHAR(100) NOT NULL,
  stored_at   DATETIME(6)  NOT NULL,
  baseline    BOOLEAN      NOT NULL,
  compared_to BINARY(16),
  report      MEDIUMTEXT   NOT NULL
);

CREATE INDEX load_test_baseline ON load_test (scenario, baseline, id);

CREATE TABLE load_test_figure (
  load_test BINARY(16)  NOT NULL,
  metric    VARCHAR(60) NOT NULL,
  figure    DOUBLE      NOT NULL,
  PRIMARY KEY (load_test, metric),
  CONSTRAINT load_test_figure_of FOREIGN KEY (load_test) REFERENCES load_test (id)
);

-- what the tool itself found to be missed
CREATE TABLE load_test_miss (
  load_test            BINARY(16)  NOT NULL,
  metric               VARCHAR(60) NOT NULL,
  budget               DOUBLE      NOT NULL,
  actual               DOUBLE      NOT NULL,
  violation_percentage DOUBLE      NOT NULL,
  against              VARCHAR(20) NOT NULL,
  PRIMARY KEY (load_test, metric),
  CONSTRAINT load_test_miss_of FOREIGN KEY (load_test) REFERENCES load_test (id)
);
