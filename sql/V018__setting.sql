-- What administrators have set while the server runs, for the settings that allow it; it goes before the environment.

CREATE TABLE stored_setting (
  name    VARCHAR(100)  NOT NULL PRIMARY KEY,
  text    VARCHAR(2000) NOT NULL,
  version INT           NOT NULL
);
