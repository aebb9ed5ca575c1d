/** Marks the file as a workbench's ("wkbn"), so that another program's database is never taken for one. */
export const APPLICATION_ID = 0x776b626e

/** Raised whenever an older program could misread what a newer one writes. */
export const FORMAT_VERSION = 1

/** Tables that older data folders lack and that an older program can do without. */
export const ADDED_TABLES = `
CREATE TABLE IF NOT EXISTS calendar (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS calendar_event (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  calendar_id TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER,
  json TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS event_by_calendar ON calendar_event (calendar_id, starts);
CREATE TABLE IF NOT EXISTS book (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS book_revision (seq INTEGER PRIMARY KEY, book TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (kind, id));
`

/**
 * Texts are kept as JSON, because a text that holds NUL comes back cut when it is bound as it is.
 * `due` and `at` are epoch milliseconds.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
CREATE TABLE revision (seq INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE form (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE response (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  form_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  idempotency_key TEXT,
  json TEXT NOT NULL,
  UNIQUE (form_id, idempotency_key)
);
CREATE INDEX response_by_form ON response (form_id, at);
CREATE TABLE property (scope TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (scope, key));
CREATE TABLE script_trigger (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, due INTEGER, json TEXT NOT NULL);
CREATE TABLE mail (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE run (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
${ADDED_TABLES}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT_VERSION};
`
