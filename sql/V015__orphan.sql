-- The sweep's question of the files that lie in the store: which of these does a row refer to?
CREATE INDEX extraction_document_file ON extraction (document_file);
CREATE INDEX extraction_result_file ON extraction (result_file);
