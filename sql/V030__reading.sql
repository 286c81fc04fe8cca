-- What was measured: one row a node and minute, summed up to hours and days. The content is a deflated
-- set of histograms, which add up. Every question is a range of one stretch, so the key is the only index.

CREATE TABLE reading (
  stretch VARCHAR(6)  NOT NULL,
  begun   DATETIME(6) NOT NULL,
  node    VARCHAR(50) NOT NULL,
  content MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (stretch, begun, node)
);
