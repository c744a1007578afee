/** `RCVB` as SQLite's application id. Frozen. */
export const APPLICATION_ID = 0x52435642

/** The format below, stored in `user_version`. A change of the tables needs a new number and a migration. */
export const FORMAT = 1

/**
 * The tables of format 1. Frozen.
 *
 * `position` needs no AUTOINCREMENT: events are never deleted, so SQLite never reuses a number. SQLite has one writer at a
 * time, so positions become visible in order, and a reader that has passed a position has missed none before it.
 *
 * `data` is the event and `version` the schema version of its type; `meta` is the rest of its envelope (envelope.ts).
 *
 * Views can be rebuilt from the events; these tables allow a view to be in the same file.
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
