-- The tier's bounds on work, as they were at the moment of acceptance: documents of the client worked at a time, and
-- how the client's turns weigh against others'.

ALTER TABLE extraction ADD COLUMN max_running INT DEFAULT 30 NOT NULL;
ALTER TABLE extraction ADD COLUMN tier_priority INT DEFAULT 5 NOT NULL;
