-- Until when a document and a result are kept: set when the work ends, emptied when the file is gone, so that each
-- index holds only what is still to be swept. The minutes are the tier's of the moment of acceptance (D-07).

ALTER TABLE extraction ADD COLUMN source_minutes INT DEFAULT 60 NOT NULL;
ALTER TABLE extraction ADD COLUMN result_minutes INT DEFAULT 1440 NOT NULL;
ALTER TABLE extraction ADD COLUMN source_until DATETIME(6);
ALTER TABLE extraction ADD COLUMN result_until DATETIME(6);

CREATE INDEX extraction_source_until ON extraction (source_until);
CREATE INDEX extraction_result_until ON extraction (result_until);
