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

-- Whose rights changed, by number, noted with the change itself: whoever tells people
-- of events live reads both in one state, and so tells nobody what they may no longer
-- see. It names whom to ask about anew, and not what they may.

CREATE TABLE right_change (seq INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL) STRICT;
-- +goose StatementBegin
CREATE TRIGGER session_ended AFTER DELETE ON session BEGIN INSERT INTO right_change (account) VALUES (old.account); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER token_ended AFTER DELETE ON token BEGIN INSERT INTO right_change (account) VALUES (old.account); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER seat_taken AFTER INSERT ON seat BEGIN INSERT INTO right_change (account) VALUES (new.account); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER seat_changed AFTER UPDATE OF standing ON seat BEGIN INSERT INTO right_change (account) VALUES (new.account); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER seat_left AFTER DELETE ON seat BEGIN INSERT INTO right_change (account) VALUES (old.account); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER account_changed AFTER UPDATE OF role, state ON account
  WHEN new.role <> old.role OR new.state <> old.state
  BEGIN INSERT INTO right_change (account) VALUES (new.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER account_gone AFTER DELETE ON account BEGIN INSERT INTO right_change (account) VALUES (old.id); END;
-- +goose StatementEnd
