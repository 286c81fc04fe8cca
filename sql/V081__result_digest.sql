-- What a result's bytes were when it was kept: they are compared with it before the first one is given. Null for those
-- that were kept before.

ALTER TABLE extraction ADD COLUMN result_sha256 VARCHAR(64);
