-- Everything that a tier limits. Requests are counted for a client, and for an address where there is no key:
-- the row ANONYMOUS. 0 requests an hour means that only minutes are counted.

ALTER TABLE tier ADD COLUMN requests_per_minute INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN requests_per_hour INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN extracts_per_minute INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN reads_per_minute INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN abouts_per_minute INT DEFAULT 100 NOT NULL;
ALTER TABLE tier ADD COLUMN security_per_minute INT DEFAULT 20 NOT NULL;
ALTER TABLE tier ADD COLUMN max_running INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN max_waiting INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN pages_per_month BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN priority INT DEFAULT 0 NOT NULL;
ALTER TABLE tier ADD COLUMN source_minutes INT DEFAULT 60 NOT NULL;
ALTER TABLE tier ADD COLUMN result_minutes INT DEFAULT 1440 NOT NULL;

INSERT INTO tier (name, max_file_bytes, max_pages, time_limit_seconds, version) VALUES
  ('ANONYMOUS', 10485760, 100, 30, 0);

UPDATE tier SET requests_per_minute = 60, requests_per_hour = 1000, extracts_per_minute = 10, reads_per_minute = 60,
  max_running = 2, max_waiting = 10, pages_per_month = 10000, priority = 0, result_minutes = 60
  WHERE name = 'ANONYMOUS';
UPDATE tier SET requests_per_minute = 20, extracts_per_minute = 30, reads_per_minute = 60,
  max_running = 2, max_waiting = 20, pages_per_month = 2000, priority = 1
  WHERE name = 'FREE';
UPDATE tier SET requests_per_minute = 100, extracts_per_minute = 100, reads_per_minute = 100,
  max_running = 5, max_waiting = 100, pages_per_month = 20000, priority = 2, result_minutes = 4320
  WHERE name = 'STARTER';
UPDATE tier SET requests_per_minute = 500, extracts_per_minute = 500, reads_per_minute = 500,
  max_running = 10, max_waiting = 500, pages_per_month = 200000, priority = 3, result_minutes = 10080
  WHERE name = 'PROFESSIONAL';
UPDATE tier SET requests_per_minute = 1000, extracts_per_minute = 1000, reads_per_minute = 1000,
  max_running = 20, max_waiting = 2000, pages_per_month = 1000000, priority = 4, result_minutes = 20160
  WHERE name = 'BUSINESS';
UPDATE tier SET requests_per_minute = 2000, extracts_per_minute = 2000, reads_per_minute = 2000,
  max_running = 30, max_waiting = 10000, pages_per_month = 10000000, priority = 5, result_minutes = 43200
  WHERE name = 'ENTERPRISE';
