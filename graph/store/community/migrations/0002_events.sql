-- +goose Up

-- What happened, by number: AUTOINCREMENT never gives one again. Only ids; account is
-- who was notified. Each index is of what can be followed.

CREATE TABLE event (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  at           INTEGER NOT NULL,
  kind         INTEGER NOT NULL,
  space        TEXT NOT NULL,
  topic        TEXT NOT NULL,
  post         TEXT NOT NULL,
  account      TEXT NOT NULL,
  notification TEXT NOT NULL,
  dataset      TEXT NOT NULL
) STRICT;
CREATE INDEX event_at ON event (at);
CREATE INDEX event_space ON event (space, seq) WHERE space <> '';
CREATE INDEX event_topic ON event (topic, seq) WHERE topic <> '';
CREATE INDEX event_account ON event (account, seq) WHERE account <> '';
CREATE INDEX event_dataset ON event (dataset, seq) WHERE dataset <> '';

-- The epoch changes when a backup is restored.
CREATE TABLE event_epoch (epoch TEXT NOT NULL) STRICT;
INSERT INTO event_epoch (epoch) VALUES (lower(hex(randomblob(8))));
