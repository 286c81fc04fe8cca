-- One row an invoice: where its work stands, what was found in the columns that lists are filtered by, and the
-- file with all of it. Ids are UUIDs of version 7, so the primary key is the order of acceptance and
-- (client_id, id) the newest-first list of a client. (client_id, gross_total) finds duplicates.

CREATE TABLE invoice (
  id                 BINARY(16)   NOT NULL PRIMARY KEY,
  client_id          BINARY(16)   NOT NULL,
  status             VARCHAR(10)  NOT NULL,
  state              VARCHAR(10),
  document_name      VARCHAR(255) NOT NULL,
  document_file      BINARY(16)   NOT NULL,
  document_bytes     BIGINT       NOT NULL,
  document_sha256    VARCHAR(64)  NOT NULL,
  page_ranges        VARCHAR(1000),
  time_limit_seconds INT          NOT NULL,
  max_pages          INT          NOT NULL,
  page_count         INT,
  seller_name        VARCHAR(255),
  invoice_number     VARCHAR(100),
  issue_date         DATE,
  gross_total        DECIMAL(19,4),
  content_file       BINARY(16),
  error_code         VARCHAR(40),
  error_detail       VARCHAR(500),
  error_page         INT,
  created_at         DATETIME(6)  NOT NULL,
  started_at         DATETIME(6),
  finished_at        DATETIME(6),
  version            INT          NOT NULL,
  CONSTRAINT invoice_of_client FOREIGN KEY (client_id) REFERENCES client (id)
);

CREATE INDEX invoice_client ON invoice (client_id, id);
CREATE INDEX invoice_amount ON invoice (client_id, gross_total);

-- Who changed what: one row a corrected field, an approval or a rejection; never changed itself.
CREATE TABLE invoice_change (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  invoice_id   BINARY(16)   NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  changed_by   VARCHAR(255) NOT NULL,
  action       VARCHAR(10)  NOT NULL,
  field        VARCHAR(40),
  before_value VARCHAR(500),
  after_value  VARCHAR(500),
  CONSTRAINT change_of_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);

CREATE INDEX invoice_change_of ON invoice_change (invoice_id, id);
