-- Filters of the portal's list: each index ends in the id, so that a page of any filter is read in its order.

CREATE INDEX extraction_status ON extraction (status, id);
CREATE INDEX extraction_client_status ON extraction (client_id, status, id);
CREATE INDEX extraction_error ON extraction (error_code, id);
