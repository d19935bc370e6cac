-- Users can be shut out; what they signed in with carries the generation, and ends with it.
ALTER TABLE app_user
  ADD COLUMN disabled boolean NOT NULL DEFAULT false,
  ADD COLUMN generation bigint NOT NULL DEFAULT 0;

-- Kept as hashes only. A used one stays until it ends, for using it again ends its family.
CREATE TABLE refresh_token (
  hash       text COLLATE "C" PRIMARY KEY,
  app_user   text COLLATE "C" NOT NULL REFERENCES app_user ON DELETE CASCADE,
  family     text COLLATE "C" NOT NULL,
  generation bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  used       boolean NOT NULL DEFAULT false
);
CREATE INDEX refresh_token_by_family ON refresh_token (family);
CREATE INDEX refresh_token_by_user ON refresh_token (app_user);
CREATE INDEX refresh_token_by_end ON refresh_token (expires_at);

CREATE TABLE api_token (
  id           text COLLATE "C" PRIMARY KEY,
  number       bigint GENERATED ALWAYS AS IDENTITY,
  name         text COLLATE "C" NOT NULL,
  role         text NOT NULL,
  scope        json NOT NULL,             -- lists that are left out mean all
  hash         text NOT NULL,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
CREATE UNIQUE INDEX api_token_name ON api_token (name) WHERE revoked_at IS NULL;
