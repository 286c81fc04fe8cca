-- work_digest: of the bytes, the effective options and the engine's version; null where a password was given. A result
-- of the same client with the same digest is given again, and its extraction marked as cached.
-- quarantined: its workers died on it, and it is not tried again unless an administrator says so.

ALTER TABLE extraction ADD COLUMN work_digest VARCHAR(64);
ALTER TABLE extraction ADD COLUMN cached BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE extraction ADD COLUMN quarantined BOOLEAN DEFAULT FALSE NOT NULL;

CREATE INDEX extraction_work ON extraction (client_id, work_digest, id);

-- the administrators' list of them, newest first
CREATE INDEX extraction_quarantined ON extraction (quarantined, id);
