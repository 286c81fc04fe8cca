-- Who may do how much, who calls, and who looks after the house.

CREATE TABLE tier (
  name               VARCHAR(20) NOT NULL PRIMARY KEY,
  max_file_bytes     BIGINT      NOT NULL,
  max_pages          INT         NOT NULL,
  time_limit_seconds INT         NOT NULL,
  version            INT         NOT NULL
);

INSERT INTO tier (name, max_file_bytes, max_pages, time_limit_seconds, version) VALUES
  ('FREE',          10485760,   100,  30, 0),
  ('STARTER',       26214400,   500,  60, 0),
  ('PROFESSIONAL',  52428800,  2000, 120, 0),
  ('BUSINESS',     104857600,  3000, 300, 0),
  ('ENTERPRISE',   524288000, 20000, 900, 0);

CREATE TABLE client (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  name       VARCHAR(100) NOT NULL,
  tier       VARCHAR(20)  NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  version    INT          NOT NULL,
  CONSTRAINT client_name UNIQUE (name),
  CONSTRAINT client_tier FOREIGN KEY (tier) REFERENCES tier (name)
);

-- a key is looked up by its digest at every request
CREATE TABLE api_key (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  client_id    BINARY(16)   NOT NULL,
  name         VARCHAR(100) NOT NULL,
  prefix       VARCHAR(16)  NOT NULL,
  digest       BINARY(32)   NOT NULL,
  scopes       VARCHAR(100) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6),
  revoked_at   DATETIME(6),
  last_used_at DATETIME(6),
  CONSTRAINT api_key_digest UNIQUE (digest),
  CONSTRAINT api_key_client FOREIGN KEY (client_id) REFERENCES client (id)
);

CREATE TABLE administrator (
  id            BINARY(16)   NOT NULL PRIMARY KEY,
  name          VARCHAR(100) NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  role          VARCHAR(20)  NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  CONSTRAINT administrator_name UNIQUE (name)
);
