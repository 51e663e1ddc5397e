import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { randomBytes, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { SyntheticPublication } from './synthetic'

type Value = string | number | null
type Row = Record<string, Value>
type Tables = Map<string, Row[]>

/** One statement a table: SQLite unpacks the rows from JSON, which is several times faster than binding each value. */
export async function sqliteStore(req: PayloadRequest, records: SyntheticPublication[]): Promise<void> {
  // The types of both adapters are merged into one, in which a session is MongoDB's.
  const session: unknown = req.payload.db.sessions?.[String(await req.transactionID)]
  if (!session) throw new Error('Records are written within a transaction')
  const { db } = session as { db: SQLiteAdapter['drizzle'] }
  const now = new Date().toISOString()
  const tables: Tables = new Map()
  for (const record of records) addRecord(tables, record, now)
  for (const [table, rows] of tables) {
    const columns = Object.keys(rows[0] ?? {})
    const names = columns.map((column) => `"${column}"`).join(', ')
    const values = columns.map((_, index) => `value ->> ${index}`).join(', ')
    const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
    await db.run(
      sql`insert into ${sql.identifier(table)} (${sql.raw(names)}) select ${sql.raw(values)} from json_each(${json})`,
    )
  }
}

function addRecord(tables: Tables, record: SyntheticPublication, now: string): void {
  const [id, version] = [randomUUID(), randomUUID()]
  const authorIds = record.authors.map(() => randomBytes(12).toString('hex'))
  const main = mainRow(record, now)

  add(tables, 'publications', { id, ...main })
  add(tables, '_publications_v', {
    ...{ id: version, parent_id: id, latest: 1, created_at: now, updated_at: now },
    ...prefixed(main),
  })

  record.authors.forEach(({ expert, name, affiliation }, index) => {
    const author = { _order: index + 1, expert_id: expert, name, affiliation }
    const authorId = authorIds[index] ?? null
    add(tables, 'publications_authors', { ...author, id: authorId, _parent_id: id })
    add(tables, '_publications_v_version_authors', {
      ...{ ...author, id: randomUUID(), _uuid: authorId, _parent_id: version },
    })
  })
  record.countries.forEach((value, index) => {
    add(tables, 'publications_countries', { id: randomUUID(), order: index + 1, parent_id: id, value })
    add(tables, '_publications_v_version_countries', { id: randomUUID(), order: index + 1, parent_id: version, value })
  })
  record.keywords.forEach((keyword, index) => {
    const row = { order: index + 1, text: keyword }
    add(tables, 'publications_texts', { ...row, parent_id: id, path: 'keywords' })
    add(tables, '_publications_v_texts', { ...row, parent_id: version, path: 'version.keywords' })
  })
  addRelations(tables, { id, version, path: 'groups', column: 'working_groups_id' }, record.groups)
  addRelations(tables, { id, version, path: 'themes', column: 'themes_id' }, record.themes)
}

function mainRow(record: SyntheticPublication, now: string): Row {
  const { title, subtitle, abstract, type, issued, language, series, number, publisher, slug, group } = record
  return {
    ...{ title, subtitle, abstract, type, issued, language, series, number, publisher, slug },
    group_id: group,
    state: 'published',
    revision: 1,
    published_at: now,
    updated_at: now,
    created_at: now,
    _status: 'published',
  }
}

function addRelations(
  tables: Tables,
  at: { id: string; version: string; path: 'groups' | 'themes'; column: 'working_groups_id' | 'themes_id' },
  related: string[],
): void {
  const none: Row = { working_groups_id: null, themes_id: null }
  related.forEach((relation, index) => {
    const row = { ...none, order: index + 1, [at.column]: relation }
    add(tables, 'publications_rels', { ...row, parent_id: at.id, path: at.path })
    add(tables, '_publications_v_rels', { ...row, parent_id: at.version, path: `version.${at.path}` })
  })
}

function prefixed(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [`version_${column}`, value]))
}

function add(tables: Tables, table: string, row: Row): void {
  const rows = tables.get(table)
  if (rows) rows.push(row)
  else tables.set(table, [row])
}
