-- What administrators have changed. Rows are only ever added; each holds the digest of the one before it and its
-- own over all that it says, and audit_head holds the newest: whoever changes or cuts off a row breaks the chain.

CREATE TABLE audit_entry (
  number        BIGINT       NOT NULL PRIMARY KEY,
  happened_at   DATETIME(6)  NOT NULL,
  actor         VARCHAR(120) NOT NULL,
  action        VARCHAR(40)  NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  before_change VARCHAR(2000),
  after_change  VARCHAR(2000),
  previous      VARCHAR(64)  NOT NULL,
  digest        VARCHAR(64)  NOT NULL
);

-- one row; whoever adds an entry locks it first
CREATE TABLE audit_head (
  id     INT         NOT NULL PRIMARY KEY,
  number BIGINT      NOT NULL,
  digest VARCHAR(64) NOT NULL
);

INSERT INTO audit_head (id, number, digest) VALUES (1, 0, '');

-- after wrong passwords an administrator's sign-in is shut for a while
ALTER TABLE administrator ADD COLUMN failures INT DEFAULT 0 NOT NULL;
ALTER TABLE administrator ADD COLUMN locked_until DATETIME(6);
