-- +goose Up

-- One row: what the store is and how far it has come.
CREATE TABLE state (
	epoch TEXT NOT NULL,        -- made when the store was created or restored
	seq INTEGER NOT NULL,       -- grows with each batch that changes something
	feed_from INTEGER NOT NULL, -- the feed reaches back to after this seq
	words INTEGER NOT NULL,     -- rows of word, numbered from 1
	editions INTEGER NOT NULL,  -- rows of edition, likewise
	facets INTEGER NOT NULL     -- rows of facet, likewise
) STRICT;
INSERT INTO state VALUES (lower(hex(randomblob(8))), 0, 0, 0, 0, 0);

-- Texts that recur in bodies. Never renumbered, never deleted.
CREATE TABLE word (
	no INTEGER PRIMARY KEY,
	text TEXT NOT NULL,
	sum INTEGER NOT NULL -- checksum, as in every table without a body
) STRICT;

-- A data set as it was fetched once.
CREATE TABLE edition (
	no INTEGER PRIMARY KEY,
	dataset TEXT NOT NULL,
	retrieved INTEGER NOT NULL, -- seconds since 1970
	sum INTEGER NOT NULL
) STRICT;

-- What entities, or relations, have in common that lists filter by.
CREATE TABLE facet (
	no INTEGER PRIMARY KEY,
	relation INTEGER NOT NULL, -- 0 for entities, 1 for relations
	kind INTEGER NOT NULL,
	roles INTEGER NOT NULL,
	stub INTEGER NOT NULL,
	live INTEGER NOT NULL,
	tier INTEGER NOT NULL,   -- of the first record, 0 for stubs
	countries TEXT NOT NULL, -- sorted, with commas
	datasets TEXT NOT NULL,  -- of live records; sorted, with commas
	items INTEGER NOT NULL   -- rows that name it
) STRICT;

CREATE TABLE dataset (
	id TEXT PRIMARY KEY,
	retrieved INTEGER NOT NULL, -- of the newest edition, 0 before the first
	loaded INTEGER NOT NULL,    -- when the last finished load ended, 0 before it
	body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The id of an entity or relation is 15 bytes, kept as two numbers that sort like
-- them: the first eight (id) and the rest (id_rest).
CREATE TABLE entity (
	no INTEGER PRIMARY KEY,
	id INTEGER NOT NULL,
	id_rest INTEGER NOT NULL,
	kind INTEGER NOT NULL,
	facet INTEGER NOT NULL,
	sort_key TEXT NOT NULL,
	day INTEGER,      -- the first day that the date may mean, since 1970
	span INTEGER,     -- how many days later the last one is
	worth REAL,       -- the amount, and what it lacks to be exact
	worth_rest REAL,
	currency TEXT,
	body BLOB NOT NULL
) STRICT;

-- Keys of names other than the sort key, to search by.
CREATE TABLE name_key (
	entity INTEGER NOT NULL,
	key TEXT NOT NULL,
	PRIMARY KEY (entity, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
	no INTEGER PRIMARY KEY,
	id INTEGER NOT NULL,
	id_rest INTEGER NOT NULL,
	kind INTEGER NOT NULL,
	facet INTEGER NOT NULL,
	from_no INTEGER NOT NULL,
	to_no INTEGER NOT NULL,
	day INTEGER,
	span INTEGER,
	worth REAL,
	worth_rest REAL,
	currency TEXT,
	body BLOB NOT NULL
) STRICT;

-- What each batch changed: ranges of row numbers, as feed.go packs them.
CREATE TABLE feed (
	seq INTEGER PRIMARY KEY,
	items BLOB NOT NULL
) STRICT;
