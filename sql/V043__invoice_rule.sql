-- Rules of invoices that are not as usual for a client; severity is null where the rule is off. Asked by client alone.
CREATE TABLE invoice_rule (
  client_id   BINARY(16)    NOT NULL,
  rule        VARCHAR(20)   NOT NULL,
  severity    VARCHAR(10),
  limit_value DECIMAL(11,4),
  PRIMARY KEY (client_id, rule),
  CONSTRAINT rule_of_client FOREIGN KEY (client_id) REFERENCES client (id)
);
