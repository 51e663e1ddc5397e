import { createClient, type Client, type InStatement } from '@libsql/client'
import path from 'node:path'
import type { Facet } from '../../src/domain/facets'
import type { Filters } from '../../src/search/types'
import { INDEXES, MULTIPLE, SCHEMA, SINGLE, tableOf, type Multiple, type Single } from './fts5Schema'
import { COUNTED, type BenchQuery } from './queries'
import type { BenchRecord } from './records'
import type { Answer, OpenEngine, Rival } from './rival'

const BATCH = 500

type Counted = (typeof COUNTED)[number]

type Table = 'record' | 'temp.hit' | 'temp.passing'

/** As the hub weighs a title, an abstract and full text. */
const RANK = 'bm25(words, 8, 2, 1)'

/** SQLite as one would use it: FTS5 for the words, tables for the facets, what matches in a temporary table. */
export const fts5: Rival = {
  name: 'SQLite FTS5',
  isKept: true,
  heapMegabytes: null,
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
      sql: 'insert into record values (?, ?, ?, ?, ?)',
      args: [id, ...SINGLE.map((facet) => facets[facet]?.[0]?.value ?? null), date],
    },
    { sql: 'insert into summary values (?, ?)', args: [id, JSON.stringify(stored)] },
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
    create temp table hit (id integer primary key, score real);
    create temp table passing (id integer primary key, score real)`)
  return {
    search: (query) => answer(client, query),
    close: async () => client.close(),
  }
}

/**
 * What the words match, and of that what passes the filters, are kept for the statements that follow. `cross join` tells
 * SQLite, which knows nothing of the sizes of such tables, to begin with them.
 */
async function answer(client: Client, query: BenchQuery): Promise<Answer> {
  const { filters, request } = query
  const match = query.words.length > 0 ? await findWords(client, query) : null
  const isFiltered = Object.keys(filters).length > 0
  const passing = isFiltered || match === null ? 'temp.passing' : 'temp.hit'
  if (passing === 'temp.passing') await filter(client, match !== null, filters)
  const page = await client.execute({
    sql: `select top.id, stored from (select id, score from ${passing} order by score limit ? offset ?) top
      join summary on summary.id = top.id order by top.score`,
    args: [request.pageSize, (request.page - 1) * request.pageSize],
  })
  const ids = page.rows.map(({ id }) => Number(id))
  if (match !== null && ids.length > 0)
    await client.execute({
      sql: `select rowid, highlight(words, 0, '<b>', '</b>'), snippet(words, -1, '<b>', '</b>', '…', 40)
        from words where words match ? and rowid in (${ids.map(() => '?').join(', ')})`,
      args: [match, ...ids],
    })
  let counts = 0
  for (const facet of COUNTED) {
    const others = { ...filters, [facet]: undefined }
    if (!filters[facet]) counts += await count(client, facet, passing, {})
    else counts += await count(client, facet, match === null ? 'record' : 'temp.hit', others)
  }
  const total = await client.execute(`select count(*) as n from ${passing}`)
  return { total: Number(total.rows[0]?.n), counts }
}

/** @returns what matched: all words, or any of them when no record has all */
async function findWords(client: Client, query: BenchQuery): Promise<string> {
  const [all, any] = [matchOf(query, 'AND'), matchOf(query, 'OR')]
  return (await fill(client, all)) > 0 || all === any ? all : fill(client, any).then(() => any)
}

async function fill(client: Client, match: string): Promise<number> {
  await client.execute('delete from temp.hit')
  const sql = `insert into temp.hit select rowid, ${RANK} from words where words match ?`
  return (await client.execute({ sql, args: [match] })).rowsAffected
}

/** Without words the newest come first. */
async function filter(client: Client, hasWords: boolean, filters: Filters<Facet>): Promise<void> {
  await client.execute('delete from temp.passing')
  const score = hasWords ? 'found.score' : `-cast(replace(found."date", '-', '') as integer)`
  const { from, where, args } = selection(hasWords ? 'temp.hit' : 'record', filters)
  await client.execute({ sql: `insert into temp.passing select found.id, ${score} from ${from} where ${where}`, args })
}

function matchOf({ kind, words }: BenchQuery, joined: 'AND' | 'OR'): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  const quoted = words.map((word) => `"${word}"`)
  return quoted.join(` ${joined} `) + (kind === 'prefix' ? '*' : '')
}

/** @returns how many values have been counted, of the fifty most frequent */
async function count(client: Client, facet: Counted, table: Table, filters: Filters<Facet>): Promise<number> {
  const { from, columns, where, args } = selection(table, filters, isMultiple(facet) ? null : facet)
  const own = isMultiple(facet) ? `cross join ${tableOf(facet)} own on own.id = found.id` : ''
  const value = own ? 'own.value' : `${columns}."${facet}"`
  const sql = `select ${value}, count(*) as n from ${from} ${own} where ${where} group by 1 order by n desc limit 50`
  return (await client.execute({ sql, args })).rows.length
}

/**
 * @param table what is selected from, as `found`
 * @param filters that hold
 * @param facet a column that is needed beside
 */
function selection(table: Table, filters: Filters<Facet>, facet: Single | null = null) {
  const chosen = Object.entries(filters).filter(([, values]) => values !== undefined && values.length > 0)
  const needsColumns = facet !== null || chosen.some(([name]) => !isMultiple(name))
  const columns = table === 'record' ? 'found' : 'record'
  const joined = needsColumns && table !== 'record' ? 'cross join record on record.id = found.id' : ''
  const conditions = chosen.map(([name, values]) => {
    const places = values.map(() => '?').join(', ')
    return isMultiple(name)
      ? `found.id in (select id from ${tableOf(name)} where value in (${places}))`
      : `${columns}."${name}" in (${places})`
  })
  const where = ['true', ...conditions].join(' and ')
  return { from: `${table} found ${joined}`, columns, where, args: chosen.flatMap(([, values]) => values) }
}

function isMultiple(facet: string): facet is Multiple {
  return MULTIPLE.some((other) => other === facet)
}
