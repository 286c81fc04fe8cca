-- Files without a row: the sweep asks which of some hundred names an invoice refers to.
CREATE INDEX invoice_document_file ON invoice (document_file);
CREATE INDEX invoice_content_file ON invoice (content_file);
