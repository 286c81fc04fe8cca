-- How far the work on a document has come; written a few times a second at most, and at the end.

ALTER TABLE extraction ADD COLUMN pages_done INT;
ALTER TABLE extraction ADD COLUMN pages_wanted INT;
