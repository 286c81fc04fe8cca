-- Objectives (I-10 to I-18) and alert rules (Q-31 to Q-38, I-19 to I-22, I-42 to I-44) are data: administrators
-- change them by the API. "measured" is a kind of measurement or a gauge, "subject" one name of that kind.
-- Limits are milliseconds, per cent, or what the gauge counts in.

CREATE TABLE objective (
  name           VARCHAR(50)  NOT NULL PRIMARY KEY,
  measured       VARCHAR(30)  NOT NULL,
  subject        VARCHAR(200),
  statistic      VARCHAR(20)  NOT NULL,
  bound          DOUBLE       NOT NULL,
  window_seconds INT          NOT NULL,
  meaning        VARCHAR(200) NOT NULL,
  version        INT          NOT NULL
);

INSERT INTO objective (name, measured, subject, statistic, bound, window_seconds, meaning, version) VALUES
  ('api-latency-p95',        'api',        NULL, 'P95',             500,   300, 'API calls: 95 of 100 within this time', 0),
  ('api-latency-p99',        'api',        NULL, 'P99',            1000,   300, 'API calls: 99 of 100 within this time', 0),
  ('processing-p50',         'extraction', NULL, 'P50',           30000,  3600, 'Documents: half of them within this time', 0),
  ('processing-p95',         'extraction', NULL, 'P95',           60000,  3600, 'Documents: 95 of 100 within this time', 0),
  ('throughput',             'api',        NULL, 'RATE',            100,  3600, 'API calls a second that are served when so many come', 0),
  ('error-rate',             'api',        NULL, 'ERROR_SHARE',       1,   300, 'API calls that fail by the fault of the server', 0),
  ('availability',           'api',        NULL, 'AVAILABILITY',   99.9, 86400, 'API calls that are neither refused nor fail by the fault of the server', 0),
  ('database-query-p95',     'query',      NULL, 'P95',             100,   300, 'Database statements: 95 of 100 within this time', 0),
  ('cache-hit-ratio',        'cache',      NULL, 'HIT_SHARE',        95,   300, 'Look-ups that a cache can answer', 0);

CREATE TABLE alert_rule (
  name           VARCHAR(50)  NOT NULL PRIMARY KEY,
  measured       VARCHAR(30)  NOT NULL,
  subject        VARCHAR(200),
  statistic      VARCHAR(20)  NOT NULL,
  warning        DOUBLE,
  critical       DOUBLE,
  window_seconds INT          NOT NULL,
  remedy         VARCHAR(400) NOT NULL,
  version        INT          NOT NULL
);

INSERT INTO alert_rule (name, measured, subject, statistic, warning, critical, window_seconds, remedy, version) VALUES
  ('HighAPILatency',           'api',        NULL, 'P95',           500, 1000, 300, 'See which routes are slow in slow-requests; add workers or nodes if processors are busy, else look at slow-queries.', 0),
  ('HighErrorRate',            'api',        NULL, 'ERROR_SHARE',  NULL,    1, 120, 'Look for SEVERE lines in the log, by the requestId of slow-requests; see that database and disk are well.', 0),
  ('DatabaseSlowQueries',      'query',      NULL, 'P95',           100, 1000, 300, 'See the statements and their plans in slow-queries; see that the database has memory and that no index is missing.', 0),
  ('ExtractionErrorRate',      'extraction', NULL, 'ERROR_SHARE',     5,   10, 300, 'See the failed extractions and the log; roll back if it began with an update.', 0),
  ('ExtractionSlowAverage',    'extraction', NULL, 'MEAN',        10000, 30000, 300, 'See which stage takes the time in the dashboard; lower the tiers'' page limits or add workers.', 0),
  ('ExtractionsAtOnce',        'work-busy',  NULL, 'MAX',            25,   30,  60, 'The node works on almost as many documents as it may; add nodes, or raise tabularium.workers with the processors.', 0),
  ('ConnectorErrorRate',       'outbound',   NULL, 'ERROR_SHARE',    10,   25, 300, 'A service outside fails; see its status, and let the circuit breaker rest it.', 0),
  ('ConnectorSlowAverage',     'outbound',   NULL, 'MEAN',        30000, 60000, 300, 'A service outside is slow; see its status, or lower how many calls go out at once.', 0),
  ('ConnectorSlowP95',         'outbound',   NULL, 'P95',         45000, 90000, 300, 'A service outside is slow; see its status, or lower how many calls go out at once.', 0),
  ('HighCpu',                  'cpu-percent', NULL, 'MEAN',          70,   90,  60, 'Take a profile of the node; add processors or nodes, or lower tabularium.workers.', 0),
  ('HighMemory',               'memory-percent', NULL, 'MEAN',       80,   95,  60, 'Take a profile with allocations; raise TABULARIUM_HEAP or lower tabularium.workers.', 0),
  ('ResidentMemory',           'resident-over-ceiling-bytes', NULL, 'MEAN', 536870912, 1073741824, 60, 'Memory outside the heap grows; restart the node when it is idle, and report the profile.', 0),
  ('DatabaseConnections',      'pool-percent', NULL, 'MEAN',          80,   95,  60, 'See slow-queries; raise the pool and the database''s max_connections together.', 0),
  ('DiskIo',                   'disk-io-percent', NULL, 'MEAN',       70,   90,  60, 'Move the data folder to a faster disk, or shorten how long results are kept.', 0),
  ('DiskSpace',                'disk-used-percent', NULL, 'MEAN',     85,   95,  60, 'Make room where the data lies, or shorten how long results are kept.', 0),
  ('TemporaryFiles',           'temporary-files', NULL, 'MEAN',      100,  500,  60, 'Uploads are left half-received or files are not removed; force a clean-up, then look at the log.', 0),
  ('QueueAge',                 'queue-age-seconds', NULL, 'MAX',      30,  120,  60, 'Jobs wait for workers; add workers or nodes, or lower what clients may send.', 0);

-- how each rule stands, for the cluster or for one node
CREATE TABLE alert (
  rule           VARCHAR(50)  NOT NULL,
  subject        VARCHAR(50)  NOT NULL,
  level          VARCHAR(10)  NOT NULL,
  measured       DOUBLE,
  since          DATETIME(6)  NOT NULL,
  calm_since     DATETIME(6),
  acknowledged_by VARCHAR(100),
  silenced_until DATETIME(6),
  PRIMARY KEY (rule, subject)
);

CREATE TABLE alert_change (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  rule       VARCHAR(50) NOT NULL,
  subject    VARCHAR(50) NOT NULL,
  from_level VARCHAR(10) NOT NULL,
  to_level   VARCHAR(10) NOT NULL,
  measured   DOUBLE,
  changed_at DATETIME(6) NOT NULL
);
