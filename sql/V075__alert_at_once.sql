-- A full pool and a full heap are dangers at once: their rules look at the last value, not at the mean of a minute that
-- was good for the most part. A receiver that no longer answers is known by the last minute, not by five.
UPDATE alert_rule SET statistic = 'LAST' WHERE name IN ('DatabaseConnections', 'HighMemory') AND statistic = 'MEAN';
UPDATE alert_rule SET window_seconds = 60 WHERE name = 'ConnectorErrorRate' AND window_seconds = 300;
