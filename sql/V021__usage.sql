-- What clients have used. A row an extraction: charging it twice writes the same row. It outlives the extraction.

CREATE TABLE usage_entry (
  extraction_id BINARY(16) NOT NULL PRIMARY KEY,
  client_id     BINARY(16) NOT NULL,
  key_id        BINARY(16),
  used_on       DATE       NOT NULL,
  bytes         BIGINT     NOT NULL,
  pages         INT,
  result_bytes  BIGINT,
  CONSTRAINT usage_entry_client FOREIGN KEY (client_id) REFERENCES client (id)
);

-- the quota's question at each submission: pages of this client since the first of the month
CREATE INDEX usage_entry_month ON usage_entry (client_id, used_on, pages);

-- requests by day, added to every few seconds by every node
CREATE TABLE request_count (
  client_id BINARY(16) NOT NULL,
  key_id    BINARY(16) NOT NULL,
  used_on   DATE       NOT NULL,
  requests  BIGINT     NOT NULL,
  CONSTRAINT request_count_day PRIMARY KEY (client_id, key_id, used_on)
);
