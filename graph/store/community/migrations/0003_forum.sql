-- +goose Up

-- Texts that people write are in tables by number: what is deleted there leaves least
-- behind. Times are as in the other tables. author is '' once that account is erased.

CREATE TABLE space (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reach   INTEGER NOT NULL,
  circle  TEXT NOT NULL,
  form    INTEGER NOT NULL,
  writers INTEGER NOT NULL,
  opened  INTEGER NOT NULL,
  closed  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  space    TEXT NOT NULL,
  author   TEXT NOT NULL,
  title    TEXT NOT NULL,
  tags     TEXT NOT NULL, -- with commas between
  language TEXT NOT NULL,
  meeting  TEXT NOT NULL,
  created  INTEGER NOT NULL,
  active   INTEGER NOT NULL,
  posts    INTEGER NOT NULL,
  pinned   INTEGER NOT NULL,
  locked   INTEGER NOT NULL,
  hidden   TEXT NOT NULL,
  solution TEXT NOT NULL,
  has_poll INTEGER NOT NULL
) STRICT;
CREATE INDEX topic_active ON topic (space, active, seq);
CREATE INDEX topic_pinned ON topic (space, pinned, active, seq);
CREATE INDEX topic_author ON topic (author) WHERE author <> '';

CREATE TABLE topic_tag (
  tag   TEXT NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (tag, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_tag_topic ON topic_tag (topic);

-- What of the graph a topic is about, and what the graph said then. Lists are JSON.
CREATE TABLE anchor (
  topic        TEXT PRIMARY KEY,
  kind         INTEGER NOT NULL,
  ids          TEXT NOT NULL,
  title        TEXT NOT NULL,
  lines        TEXT NOT NULL,
  sources      TEXT NOT NULL,
  data_version TEXT NOT NULL,
  language     TEXT NOT NULL, -- of the lines
  digest       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE anchor_id (
  id    TEXT NOT NULL, -- of the graph
  topic TEXT NOT NULL,
  PRIMARY KEY (id, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_id_topic ON anchor_id (topic);

CREATE TABLE poll (
  seq      INTEGER PRIMARY KEY,
  topic    TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL,
  multiple INTEGER NOT NULL,
  closes   INTEGER NOT NULL
) STRICT;

CREATE TABLE poll_option (
  seq    INTEGER PRIMARY KEY,
  topic  TEXT NOT NULL,
  number INTEGER NOT NULL,
  text   TEXT NOT NULL,
  UNIQUE (topic, number)
) STRICT;

CREATE TABLE vote (
  topic   TEXT NOT NULL,
  account TEXT NOT NULL,
  option  INTEGER NOT NULL,
  PRIMARY KEY (topic, account, option)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_account ON vote (account);

CREATE TABLE post (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  topic    TEXT NOT NULL,
  number   INTEGER NOT NULL,
  author   TEXT NOT NULL,
  reply_to TEXT NOT NULL,
  created  INTEGER NOT NULL,
  edited   INTEGER NOT NULL,
  edits    INTEGER NOT NULL,
  removed  INTEGER NOT NULL,
  hidden   TEXT NOT NULL,
  once     TEXT NOT NULL,
  text     TEXT NOT NULL,
  UNIQUE (topic, number)
) STRICT;
CREATE INDEX post_author ON post (author, created) WHERE author <> '';
-- Of what is unread.
CREATE INDEX post_seen ON post (topic, number, author) WHERE removed = 0 AND hidden = '';
CREATE UNIQUE INDEX post_once ON post (author, once) WHERE once <> '';

CREATE TABLE post_version (
  seq    INTEGER PRIMARY KEY,
  post   TEXT NOT NULL,
  number INTEGER NOT NULL,
  until  INTEGER NOT NULL,
  text   TEXT NOT NULL,
  UNIQUE (post, number)
) STRICT;

-- Posts that their readers see, and only those, folded (forum.Folded), by the number of
-- the post. place is the ids of space and topic: rights are part of what is looked for.
-- What is deleted is taken out of the index at once.
CREATE VIRTUAL TABLE post_index USING fts5 (place, title, body, tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO post_index (post_index, rank) VALUES ('secure-delete', 1);

CREATE TABLE reaction (
  post     TEXT NOT NULL,
  reaction INTEGER NOT NULL,
  account  TEXT NOT NULL,
  PRIMARY KEY (post, reaction, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX reaction_account ON reaction (account);

-- Up to which number somebody has read a topic.
CREATE TABLE mark (
  account TEXT NOT NULL,
  topic   TEXT NOT NULL,
  number  INTEGER NOT NULL,
  PRIMARY KEY (account, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_topic ON mark (topic);

-- place is a topic or a space.
CREATE TABLE watch (
  account TEXT NOT NULL,
  place   TEXT NOT NULL,
  level   INTEGER NOT NULL,
  PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_place ON watch (place, level, account);

CREATE TABLE draft (
  seq     INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  place   TEXT NOT NULL,
  saved   INTEGER NOT NULL,
  title   TEXT NOT NULL,
  text    TEXT NOT NULL,
  UNIQUE (account, place)
) STRICT;
CREATE INDEX draft_place ON draft (place);
CREATE INDEX draft_saved ON draft (saved);

CREATE TABLE notification (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  why     INTEGER NOT NULL,
  space   TEXT NOT NULL,
  topic   TEXT NOT NULL,
  post    TEXT NOT NULL,
  by      TEXT NOT NULL,
  deed    TEXT NOT NULL,
  key     TEXT NOT NULL, -- of the news
  at      INTEGER NOT NULL,
  seen    INTEGER NOT NULL,
  letter  INTEGER NOT NULL,
  note    TEXT NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX notification_account ON notification (account, seq);
CREATE INDEX notification_untold ON notification (account, at) WHERE seen = 0 AND letter = 0;
CREATE INDEX notification_unseen ON notification (account, space) WHERE seen = 0;
CREATE INDEX notification_letter ON notification (letter) WHERE letter <> 0;
CREATE INDEX notification_topic ON notification (topic, post) WHERE topic <> '';
CREATE INDEX notification_by ON notification (by) WHERE by <> '';
CREATE INDEX notification_at ON notification (at);

CREATE TABLE news_mail (
  account TEXT PRIMARY KEY,
  state   INTEGER NOT NULL,
  last    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Posts of which more people have to be told.
CREATE TABLE spread (
  post  TEXT PRIMARY KEY,
  after TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  post     TEXT NOT NULL,
  topic    TEXT NOT NULL,
  space    TEXT NOT NULL,
  reporter TEXT NOT NULL,
  at       INTEGER NOT NULL,
  settled  INTEGER NOT NULL,
  settler  TEXT NOT NULL,
  reason   TEXT NOT NULL,
  decision TEXT NOT NULL
) STRICT;
CREATE INDEX report_topic ON report (topic, post);
CREATE INDEX report_post ON report (post, reporter);
CREATE INDEX report_reporter ON report (reporter, at) WHERE reporter <> '';
CREATE INDEX report_space ON report (space, seq);

CREATE TABLE silence (
  account TEXT PRIMARY KEY,
  since   INTEGER NOT NULL,
  until   INTEGER NOT NULL,
  reason  TEXT NOT NULL,
  by      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
