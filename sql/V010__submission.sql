-- What a call brings: many files are a batch, a key makes a repeat harmless. Passwords lie sealed until their work
-- ends. A file that was refused within a batch is an extraction without a document.

CREATE TABLE batch (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  client_id  BINARY(16)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT batch_of_client FOREIGN KEY (client_id) REFERENCES client (id)
);

ALTER TABLE extraction ADD COLUMN batch_id BINARY(16);
ALTER TABLE extraction ADD COLUMN batch_position INT;
ALTER TABLE extraction ADD COLUMN sealed_password VARCHAR(5600);
ALTER TABLE extraction MODIFY COLUMN document_file BINARY(16) NULL;
ALTER TABLE extraction MODIFY COLUMN document_sha256 VARCHAR(64) NULL;

-- the files of a batch in their order
CREATE INDEX extraction_batch ON extraction (batch_id, batch_position);

-- digest: of client and Idempotency-Key; fingerprint: of options and bytes; subject: a batch, or an extraction
CREATE TABLE submission_key (
  digest      VARCHAR(64) NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(64) NOT NULL,
  subject     BINARY(16)  NOT NULL,
  batch       BOOLEAN     NOT NULL,
  created_at  DATETIME(6) NOT NULL
);

-- the sweeper's question: which are older than a day
CREATE INDEX submission_key_age ON submission_key (created_at);
