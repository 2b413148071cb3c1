-- +goose Up

-- Times are seconds since 1970, 0 for none. What opens something is kept as its
-- SHA-256 in hex (digest) or sealed; nothing here tells where anybody was.

CREATE TABLE account (
  id           TEXT PRIMARY KEY,
  handle       TEXT NOT NULL UNIQUE,
  email        TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  language     TEXT NOT NULL,
  role         INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  state        INTEGER NOT NULL,
  created      INTEGER NOT NULL,
  password     TEXT NOT NULL,
  code_key     BLOB,
  code_step    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_organisation ON account (organisation, handle) WHERE organisation <> '';
CREATE INDEX account_role ON account (role, state);
CREATE INDEX account_state ON account (state, handle); -- of a state that few are in

CREATE TABLE retired_handle (mark TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  kind      INTEGER NOT NULL,
  country   TEXT NOT NULL,
  website   TEXT NOT NULL,
  register  TEXT NOT NULL,
  interest  TEXT NOT NULL,
  entity    TEXT NOT NULL,
  applicant TEXT NOT NULL,
  state     INTEGER NOT NULL,
  applied   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_name ON organisation (name, id);
CREATE INDEX organisation_applicant ON organisation (applicant);

CREATE TABLE organisation_check (
  organisation TEXT NOT NULL,
  number       INTEGER NOT NULL,
  what         TEXT NOT NULL,
  at           INTEGER NOT NULL,
  by           TEXT NOT NULL,
  decision     INTEGER NOT NULL,
  PRIMARY KEY (organisation, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  id           TEXT PRIMARY KEY,
  digest       TEXT NOT NULL UNIQUE,
  organisation TEXT NOT NULL,
  inviter      TEXT NOT NULL,
  for_email    TEXT NOT NULL,
  created      INTEGER NOT NULL,
  expires      INTEGER NOT NULL,
  used         INTEGER NOT NULL,
  used_by      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_inviter ON invitation (inviter, created);
CREATE INDEX invitation_organisation ON invitation (organisation, created);
CREATE INDEX invitation_for ON invitation (for_email) WHERE for_email <> '';

CREATE TABLE circle (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  kind     INTEGER NOT NULL,
  country  TEXT NOT NULL,
  purpose  TEXT NOT NULL,
  opened   INTEGER NOT NULL,
  closed   INTEGER NOT NULL,
  language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  account  TEXT NOT NULL,
  circle   TEXT NOT NULL,
  standing INTEGER NOT NULL,
  since    INTEGER NOT NULL,
  by       TEXT NOT NULL,
  PRIMARY KEY (account, circle)
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_circle ON seat (circle, account);

CREATE TABLE session (
  digest  TEXT PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  created INTEGER NOT NULL,
  used    INTEGER NOT NULL,
  proved  INTEGER NOT NULL,
  strong  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_account ON session (account);
CREATE INDEX session_used ON session (used);

CREATE TABLE token (
  digest  TEXT PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  name    TEXT NOT NULL,
  scopes  INTEGER NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX token_account ON token (account);

CREATE TABLE link (
  digest  TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  errand  INTEGER NOT NULL,
  email   TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX link_account ON link (account, errand);

CREATE TABLE passkey (
  id       TEXT PRIMARY KEY,
  account  TEXT NOT NULL,
  name     TEXT NOT NULL,
  handle   BLOB NOT NULL UNIQUE,
  material BLOB NOT NULL,
  created  INTEGER NOT NULL,
  used     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_account ON passkey (account);

CREATE TABLE recovery_code (
  account TEXT NOT NULL,
  digest  TEXT NOT NULL,
  PRIMARY KEY (account, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE contest (
  id       TEXT PRIMARY KEY,
  subject  TEXT NOT NULL,
  property TEXT NOT NULL,
  reason   TEXT NOT NULL,
  at       INTEGER NOT NULL,
  by       TEXT NOT NULL,
  settled  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contest_open ON contest (subject, at, id) WHERE settled = 0;

CREATE TABLE description (
  dataset   TEXT PRIMARY KEY,
  title     TEXT NOT NULL,
  publisher TEXT NOT NULL,
  licence   TEXT NOT NULL,
  url       TEXT NOT NULL,
  note      TEXT NOT NULL,
  at        INTEGER NOT NULL,
  by        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  actor   TEXT NOT NULL,
  deed    TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail  TEXT NOT NULL,
  sealed  TEXT NOT NULL
) STRICT;

CREATE TABLE letter (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  account  TEXT NOT NULL,
  receiver TEXT NOT NULL,
  language TEXT NOT NULL,
  kind     TEXT NOT NULL,
  link     TEXT NOT NULL,
  created  INTEGER NOT NULL,
  tries    INTEGER NOT NULL DEFAULT 0,
  due      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX letter_due ON letter (due);
