/** `RCVT` as SQLite's application id, so that no other file is written over. */
export const tablesId = 0x52435654

/** The tables for SQL readers, and the views that ask them. A change of what they mean takes a new number. */
export const tablesFormat = 2

/**
 * Days are ISO texts, amounts are minor units of the currency. `movements` is the book as dated changes: all else about amounts is
 * a sum of it. `as_of` has one row, the day and the last event that the views are about: change it, and they answer for another.
 */
export const tableSchema = `
CREATE TABLE as_of (day TEXT NOT NULL, event INTEGER NOT NULL);
CREATE TABLE events (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, position TEXT NOT NULL, recorded_at TEXT NOT NULL
);
CREATE TABLE items (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, debtor TEXT NOT NULL, collector TEXT, currency TEXT NOT NULL,
  began TEXT NOT NULL
);
CREATE TABLE movements (
  event INTEGER NOT NULL, item INTEGER NOT NULL, on_day TEXT NOT NULL, due TEXT NOT NULL, figure TEXT NOT NULL,
  amount INTEGER NOT NULL
);
CREATE TABLE promises (
  promise TEXT NOT NULL, debt TEXT NOT NULL, debtor TEXT NOT NULL, currency TEXT NOT NULL, made_on TEXT NOT NULL,
  by_day TEXT NOT NULL, deadline TEXT, amount INTEGER NOT NULL, counted INTEGER NOT NULL, released INTEGER NOT NULL,
  status TEXT NOT NULL
);
CREATE TABLE plans (
  "plan" TEXT NOT NULL, debt TEXT NOT NULL, debtor TEXT NOT NULL, currency TEXT NOT NULL, signed_on TEXT NOT NULL,
  instalment INTEGER NOT NULL, due TEXT NOT NULL, amount INTEGER NOT NULL, missing INTEGER NOT NULL, status TEXT NOT NULL
);
CREATE TABLE cheques (
  cheque TEXT NOT NULL, debtor TEXT NOT NULL, currency TEXT NOT NULL, received_on TEXT NOT NULL, cheque_date TEXT NOT NULL,
  amount INTEGER NOT NULL, brought INTEGER NOT NULL, outstanding INTEGER NOT NULL, bounces INTEGER NOT NULL,
  situation TEXT NOT NULL
);
CREATE TABLE contacts (
  id TEXT NOT NULL, type TEXT NOT NULL, debt TEXT NOT NULL, debtor TEXT NOT NULL, on_day TEXT NOT NULL, channel TEXT, outcome TEXT,
  recorded_at TEXT NOT NULL
);
CREATE VIEW open_items AS
  SELECT i.kind, i.id, i.debtor, i.collector, i.currency, i.began, m.due, m.figure, sum(m.amount) AS amount,
    CAST(julianday(a.day) - julianday(m.due) AS INTEGER) AS days_past_due
  FROM as_of a JOIN movements m ON m.on_day <= a.day AND m.event <= a.event JOIN items i ON i.number = m.item
  GROUP BY i.kind, i.id, i.debtor, i.collector, i.currency, i.began, m.due, m.figure
  HAVING sum(m.amount) <> 0;
CREATE VIEW aging AS
  SELECT currency, CASE WHEN days_past_due <= 0 THEN 'current' WHEN days_past_due <= 30 THEN '1-30'
    WHEN days_past_due <= 60 THEN '31-60' WHEN days_past_due <= 90 THEN '61-90' ELSE '91+' END AS bucket, sum(amount) AS amount
  FROM open_items WHERE figure IN ('principal', 'fee', 'interest', 'cost')
  GROUP BY 1, 2;
PRAGMA application_id = ${tablesId};
PRAGMA user_version = ${tablesFormat};
`
