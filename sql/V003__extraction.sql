-- One row an extraction. Ids are UUIDs of version 7: their order is the order of acceptance, so the primary
-- key is also the newest-first list of all, and (client_id, id) that of one client.

CREATE TABLE extraction (
  id                 BINARY(16)   NOT NULL PRIMARY KEY,
  client_id          BINARY(16)   NOT NULL,
  status             VARCHAR(10)  NOT NULL,
  priority           VARCHAR(6)   NOT NULL,
  document_name      VARCHAR(255) NOT NULL,
  document_file      BINARY(16)   NOT NULL,
  document_bytes     BIGINT       NOT NULL,
  document_sha256    VARCHAR(64)  NOT NULL,
  mode               VARCHAR(10)  NOT NULL,
  page_ranges        VARCHAR(1000),
  regions            VARCHAR(4000),
  time_limit_seconds INT          NOT NULL,
  max_pages          INT          NOT NULL,
  page_count         INT,
  table_count        INT,
  result_file        BINARY(16),
  error_code         VARCHAR(40),
  error_detail       VARCHAR(500),
  error_page         INT,
  created_at         DATETIME(6)  NOT NULL,
  started_at         DATETIME(6),
  finished_at        DATETIME(6),
  version            INT          NOT NULL,
  CONSTRAINT extraction_of_client FOREIGN KEY (client_id) REFERENCES client (id)
);

CREATE INDEX extraction_client ON extraction (client_id, id);
