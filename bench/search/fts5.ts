import { createClient, type Client, type InStatement } from '@libsql/client'
import path from 'node:path'
import type { Filters } from '../../src/search/types'
import { INDEXES, MULTIPLE, SCHEMA, SINGLE, tableOf, type Multiple } from './fts5Schema'
import { COUNTED, type BenchQuery } from './queries'
import type { BenchRecord } from './records'
import type { OpenEngine, Rival } from './rival'

const BATCH = 500

/** As the hub weighs a title, an abstract and full text. */
const RANK = 'bm25(words, 8, 2, 1)'

/** SQLite as one would use it: FTS5 for the words, tables for the facets, what matches in a temporary table. */
export const fts5: Rival = {
  name: 'SQLite FTS5',
  isKept: true,
  async build(directory, records) {
    const client = connect(directory)
    await client.executeMultiple('pragma journal_mode = wal; pragma synchronous = normal')
    for (const statement of SCHEMA) await client.execute(statement)
    let id = 0
    const batch: InStatement[] = []
    for await (const record of records) {
      batch.push(...rowsOf(++id, record))
      if (id % BATCH === 0) await client.batch(batch.splice(0), 'write')
    }
    if (batch.length > 0) await client.batch(batch, 'write')
    for (const statement of INDEXES) await client.execute(statement)
    await client.execute('pragma wal_checkpoint(truncate)')
    return answering(client)
  },
  open: async (directory) => answering(connect(directory)),
}

function connect(directory: string): Client {
  return createClient({ url: `file:${path.join(directory, 'fts5.db')}` })
}

function rowsOf(id: number, { text, files, facets, date, stored }: BenchRecord): InStatement[] {
  const body = [text.body, ...files.flatMap(({ pages }) => pages)].join('\n')
  return [
    {
      sql: 'insert into record values (?, ?, ?, ?, ?, ?)',
      args: [id, ...SINGLE.map((facet) => facets[facet]?.[0]?.value ?? null), date, JSON.stringify(stored)],
    },
    {
      sql: 'insert into words (rowid, title, abstract, body) values (?, ?, ?, ?)',
      args: [id, text.title, text.abstract, body],
    },
    ...MULTIPLE.flatMap((facet) =>
      (facets[facet] ?? []).map(({ value }) => ({
        sql: `insert or ignore into ${tableOf(facet)} values (?, ?)`,
        args: [value, id],
      })),
    ),
  ]
}

async function answering(client: Client): Promise<OpenEngine> {
  // As much memory as ours may use; and what a query matches stays in it.
  await client.executeMultiple(`pragma cache_size = -262144; pragma temp_store = memory;
    create temp table hit (id integer primary key, score real)`)
  return {
    search: (query) => answer(client, query),
    close: async () => client.close(),
  }
}

async function answer(client: Client, query: BenchQuery) {
  const { filters, request } = query
  const hasWords = query.words.length > 0
  const match = hasWords ? await findWords(client, query) : null
  const from = hasWords ? 'temp.hit hit join record on record.id = hit.id' : 'record'
  const passing = where(filters)
  const page = await client.execute({
    sql: `select record.id, stored from ${from} where ${passing.sql}
      order by ${hasWords ? 'hit.score' : 'record."date" desc'} limit ?`,
    args: [...passing.args, request.pageSize],
  })
  const total = await client.execute({
    sql: `select count(*) as n from ${from} where ${passing.sql}`,
    args: passing.args,
  })
  const ids = page.rows.map(({ id }) => Number(id))
  if (match !== null && ids.length > 0)
    await client.execute({
      sql: `select rowid, highlight(words, 0, '<b>', '</b>'), snippet(words, -1, '<b>', '</b>', '…', 40)
        from words where words match ? and rowid in (${ids.map(() => '?').join(', ')})`,
      args: [match, ...ids],
    })
  let counts = 0
  for (const facet of COUNTED) counts += await count(client, from, facet, filters)
  return { total: Number(total.rows[0]?.n), counts }
}

/** @returns what matched: all words, or any of them when no record has all */
async function findWords(client: Client, query: BenchQuery): Promise<string> {
  const [all, any] = [matchOf(query, 'and'), matchOf(query, 'or')]
  return (await fill(client, all)) > 0 || all === any ? all : fill(client, any).then(() => any)
}

async function fill(client: Client, match: string): Promise<number> {
  await client.execute('delete from temp.hit')
  const sql = `insert into temp.hit select rowid, ${RANK} from words where words match ?`
  return (await client.execute({ sql, args: [match] })).rowsAffected
}

function matchOf({ kind, words }: BenchQuery, joined: 'and' | 'or'): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  const quoted = words.map((word) => `"${word}"`)
  return quoted.join(` ${joined} `) + (kind === 'prefix' ? '*' : '')
}

async function count(client: Client, from: string, facet: (typeof COUNTED)[number], filters: Filters): Promise<number> {
  const others = where({ ...filters, [facet]: undefined })
  const sql = isMultiple(facet)
    ? `select value, count(*) as n from ${from} join ${tableOf(facet)} own on own.id = record.id
        where ${others.sql} group by value order by n desc limit 50`
    : `select record."${facet}" as value, count(*) as n from ${from}
        where ${others.sql} group by 1 order by n desc limit 50`
  return (await client.execute({ sql, args: others.args })).rows.length
}

function where(filters: Filters): { sql: string; args: string[] } {
  const conditions = Object.entries(filters)
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([facet, values]) => {
      const places = values.map(() => '?').join(', ')
      return isMultiple(facet)
        ? { sql: `record.id in (select id from ${tableOf(facet)} where value in (${places}))`, args: values }
        : { sql: `record."${facet}" in (${places})`, args: values }
    })
  return {
    sql: ['true', ...conditions.map(({ sql }) => sql)].join(' and '),
    args: conditions.flatMap(({ args }) => args),
  }
}

function isMultiple(facet: string): facet is Multiple {
  return MULTIPLE.some((other) => other === facet)
}
