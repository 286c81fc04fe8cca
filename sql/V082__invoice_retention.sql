-- Invoices' documents and contents leave as those of extractions do (D-07): set when the reading ends and anew with each
-- correction and decision, emptied when the file is gone. What was kept before stays. The digest is the content's, with
-- which it is compared before it is read.

ALTER TABLE invoice MODIFY COLUMN document_file BINARY(16) NULL;
ALTER TABLE invoice ADD COLUMN content_sha256 VARCHAR(64);
ALTER TABLE invoice ADD COLUMN source_minutes INT DEFAULT 1440 NOT NULL;
ALTER TABLE invoice ADD COLUMN result_minutes INT DEFAULT 1440 NOT NULL;
ALTER TABLE invoice ADD COLUMN source_until DATETIME(6);
ALTER TABLE invoice ADD COLUMN result_until DATETIME(6);

CREATE INDEX invoice_source_until ON invoice (source_until);
CREATE INDEX invoice_result_until ON invoice (result_until);
