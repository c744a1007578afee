/** `RCVB` as SQLite's application id. Frozen. */
export const APPLICATION_ID = 0x52435642

/** The format below, kept in `user_version`. A change of the tables takes a new number and a migration. */
export const FORMAT = 1

/**
 * The tables of format 1. Frozen.
 *
 * `position` needs no AUTOINCREMENT: events are never deleted, so SQLite never gives a number again. It has one writer
 * at a time, so positions also become visible in their order, and a reader who is past one has missed none before it.
 *
 * `data` is the event and `version` the schema version of its type; `meta` is the rest of its envelope (envelope.ts), apart
 * so that a replay, which has no use for it, does not parse it.
 *
 * Views can be rebuilt from the events; they are here so that a view may live in the same file.
 */
export const TABLES = `
CREATE TABLE streams (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
);
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  data TEXT NOT NULL,
  meta TEXT NOT NULL,
  UNIQUE (stream, revision)
);
CREATE TABLE views (
  no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  checkpoint TEXT,
  current INTEGER NOT NULL DEFAULT 0,
  UNIQUE (name, version)
);
CREATE TABLE view_states (
  view INTEGER NOT NULL,
  key TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (view, key)
) WITHOUT ROWID;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`
