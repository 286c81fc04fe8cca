-- Everybody's usage of some days, for administrators: without these it would read all there ever was.
CREATE INDEX usage_entry_day ON usage_entry (used_on);
CREATE INDEX request_count_of_day ON request_count (used_on);
