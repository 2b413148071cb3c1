-- +goose Up

-- How many erasures have still to be wiped from the gaps of the file, counted with each
-- of them, and when that was done last.

CREATE TABLE wiping (erased INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
INSERT INTO wiping (erased, last) VALUES (0, 0);
