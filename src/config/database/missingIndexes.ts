import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { COMPOUND_INDEXES, parts, type CompoundIndex } from './compoundIndexes'

/** For each table that is read by the document it belongs to, and has no index that begins with it, how to make one. */
const MISSING = `
  select printf('create index if not exists "%w_by_parent" on "%w" ("%w")', t.name, t.name, c.name) as statement
  from sqlite_master t join pragma_table_info(t.name) c
  where t.type = 'table' and c.name in ('parent_id', '_parent_id') and not exists (
    select 1 from pragma_index_list(t.name) l join pragma_index_info(l.name) i where i.seqno = 0 and i.name = c.name)`

/**
 * Adds the indexes that Payload's schema for SQLite leaves out: without them every document read from a large table
 * costs a walk through its lists and its texts by language. Run after migrations, since those may make tables anew.
 *
 * @param adapter that is connected
 */
export async function addMissingIndexes({ client }: Pick<SQLiteAdapter, 'client'>): Promise<void> {
  const { rows } = await client.execute(MISSING)
  for (const { statement } of rows) if (typeof statement === 'string') await client.execute(statement)
  for (const index of COMPOUND_INDEXES) await client.execute(statementFor(index))
}

function statementFor(index: CompoundIndex): string {
  const table = index.versions ? `_${index.collection}_v` : index.collection
  const column = (name: string) => (name === 'parent' ? 'parent_id' : name.replace(/[A-Z]/g, '_$&').toLowerCase())
  const columns = parts(index).map(({ name, descending }) => `"${column(name)}"${descending ? ' desc' : ''}`)
  const name = [table, ...parts(index).map((part) => column(part.name))].join('_')
  return `create index if not exists "${name}" on "${table}" (${columns.join(', ')})`
}
