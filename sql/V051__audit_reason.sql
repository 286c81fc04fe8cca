-- Why somebody changed something, as they say themselves; part of what the digest covers where it is there.

ALTER TABLE audit_entry ADD COLUMN reason VARCHAR(500);

-- what was done to one client, tier or objective, newest first; and by whom
CREATE INDEX audit_entry_subject ON audit_entry (subject, number);
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);
