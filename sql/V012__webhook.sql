-- Telling callers that their extractions have ended. A delivery is one message to one address; every attempt at it
-- is kept as long as the extraction is.

ALTER TABLE extraction ADD COLUMN callback_url VARCHAR(2000);

-- one signing secret a client, sealed
CREATE TABLE webhook_secret (
  client_id BINARY(16)   NOT NULL PRIMARY KEY,
  sealed    VARCHAR(200) NOT NULL,
  CONSTRAINT webhook_secret_client FOREIGN KEY (client_id) REFERENCES client (id)
);

CREATE TABLE webhook_delivery (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  client_id     BINARY(16)    NOT NULL,
  extraction_id BINARY(16)    NOT NULL,
  url           VARCHAR(2000) NOT NULL,
  body          VARCHAR(4000) NOT NULL,
  state         VARCHAR(10)   NOT NULL,
  attempts      INT           NOT NULL,
  created_at    DATETIME(6)   NOT NULL,
  CONSTRAINT webhook_delivery_extraction FOREIGN KEY (extraction_id) REFERENCES extraction (id) ON DELETE CASCADE
);

-- a client's deliveries, newest first
CREATE INDEX webhook_delivery_client ON webhook_delivery (client_id, id);

CREATE TABLE webhook_attempt (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  delivery_id  BINARY(16)   NOT NULL,
  attempted_at DATETIME(6)  NOT NULL,
  millis       BIGINT       NOT NULL,
  status       INT,
  error        VARCHAR(200),
  CONSTRAINT webhook_attempt_delivery FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id) ON DELETE CASCADE
);
