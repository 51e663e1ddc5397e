/** Rows by facet: one value in the row of the record itself, several in a table of their own. */
export const SINGLE = ['type', 'language', 'year'] as const
export const MULTIPLE = ['group', 'theme', 'country', 'author'] as const

export type Single = (typeof SINGLE)[number]
export type Multiple = (typeof MULTIPLE)[number]

/** @returns the name of a facet's table */
export const tableOf = (facet: Multiple) => `record_${facet}`

export const SCHEMA = [
  // What a list shows is read for twenty records, the rest for thousands.
  `create table record (id integer primary key, "type" text, "language" text, "year" text, "date" text)`,
  `create table summary (id integer primary key, stored text)`,
  ...MULTIPLE.map(
    (facet) =>
      `create table ${tableOf(facet)} (value text not null, id integer not null, primary key (value, id)) without rowid`,
  ),
  `create virtual table words using fts5 (title, abstract, body, tokenize = 'porter unicode61 remove_diacritics 2',
     prefix = '2 3')`,
]

/** Once the rows are there: an index that is kept up to date while they come costs several times as much. */
export const INDEXES = [
  ...[...SINGLE, 'date'].map((column) => `create index record_${column} on record ("${column}")`),
  ...MULTIPLE.map((facet) => `create index ${tableOf(facet)}_id on ${tableOf(facet)} (id)`),
  `insert into words (words) values ('optimize')`,
  'analyze',
]
