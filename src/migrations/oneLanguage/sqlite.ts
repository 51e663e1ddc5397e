import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'
import { documentTitle } from './documentTitle'
import { stableObjectId, stableUuid } from './ids'
import { furtherTitles, keptAmongVersions, type Note } from './notes'
import { ownText, type ByLanguage, type FurtherText, type OwnText, type Words } from './ownText'

type Database = MigrateUpArgs['db']
type Value = string | number | null
type Row = Record<string, Value>

/** How many papers are read at a time. */
const BATCH = 500

/** The tables of papers, and those of their versions. */
const PAPERS = {
  table: 'publications',
  prefix: '',
  messages: 'publications_key_messages',
  translations: 'publications_translations',
}
const VERSIONS = {
  table: '_publications_v',
  prefix: 'version_',
  messages: '_publications_v_version_key_messages',
  translations: '_publications_v_version_translations',
}

/**
 * Carries the texts of papers and the titles of files from the tables by language into the rows themselves. Runs between
 * the statements that add the columns and those that drop the tables ending in `_locales`, in the migration's transaction.
 *
 * @param db of the migration
 */
export async function moveTextsInSqlite(db: Database): Promise<void> {
  await inBatches(db, PAPERS.table, (ids) => movePapers(db, PAPERS, ids))
  await inBatches(db, VERSIONS.table, (ids) => movePapers(db, VERSIONS, ids))
  await inBatches(db, 'documents', (ids) => moveDocuments(db, ids))
}

async function inBatches(db: Database, table: string, move: (ids: string[]) => Promise<void>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.all<{ id: string }>(
      sql`select id from ${sql.identifier(table)} where id > ${after} order by id limit ${BATCH}`,
    )
    const last = rows.at(-1)
    if (!last) return
    await move(rows.map(({ id }) => id))
    after = last.id
  }
}

async function movePapers(db: Database, { table, prefix, ...lists }: typeof PAPERS, ids: string[]): Promise<void> {
  const column = (name: string) => sql.identifier(`${prefix}${name}`)
  const parents = table === VERSIONS.table ? sql.raw('parent_id') : sql.raw('id')
  const papers = await db.all<{ id: string; paper: string; language: string | null }>(
    sql`select id, ${parents} as paper, ${column('language')} as language from ${sql.identifier(table)} where ${among(ids)}`,
  )
  const texts = await db.all<Words & { parent: string; locale: string; body: string | null }>(
    sql`select _parent_id as parent, _locale as locale, ${column('title')} as title, ${column('subtitle')} as subtitle,
      ${column('abstract')} as abstract, ${column('body')} as body
      from ${sql.identifier(`${table}_locales`)} where ${among(ids, '_parent_id')}`,
  )
  const messages = await db.all<{ id: string; parent: string; locale: string | null; message: string | null }>(
    sql`select m.id, m._parent_id as parent, l._locale as locale, l.message from ${sql.identifier(lists.messages)} m
      left join ${sql.identifier(`${lists.messages}_locales`)} l on l._parent_id = m.id
      where ${among(ids, 'm._parent_id')} order by m._parent_id, m._order`,
  )
  const wordsOf = grouped(texts, ({ parent }) => parent)
  const messagesOf = grouped(messages, ({ parent }) => parent)
  const moved = papers.map(({ id, paper, language }) => {
    const rows = [...grouped(messagesOf.get(id) ?? [], (row) => row.id)]
    const text = ownText({
      language,
      words: Object.fromEntries((wordsOf.get(id) ?? []).map(({ locale, ...words }) => [locale, words])),
      messages: rows.map(([, inLanguages]) => byLanguage(inLanguages, ({ message }) => message)),
    })
    return { id, paper: paper ?? id, text, messageIds: rows.map(([messageId]) => messageId) }
  })

  await update(
    db,
    { table, columns: ['title', 'subtitle', 'abstract', 'body'].map((name) => `${prefix}${name}`) },
    moved.map(({ id, text: { title, subtitle, abstract, body } }) => [id, title, subtitle, abstract, body as Value]),
  )
  await update(
    db,
    { table: lists.messages, columns: ['message'] },
    moved.flatMap(({ messageIds, text }) => messageIds.map((id, row) => [id, text.messages[row] ?? null])),
  )
  await insert(
    db,
    lists.translations,
    moved.flatMap(({ id, paper, text }) => translationRows(id, paper, text, table === VERSIONS.table)),
  )
  if (table !== VERSIONS.table) return
  for (const { id, paper, text } of moved) for (const further of text.further) await keep(db, id, paper, further)
}

function translationRows(parent: string, paper: string, { translations }: OwnText, ofVersion: boolean): Row[] {
  return translations.map(({ language, title, subtitle, abstract }, index) => {
    const rowId = stableObjectId('translation', paper, language)
    const ids: Row = ofVersion ? { id: stableUuid(parent, language), _uuid: rowId } : { id: rowId }
    return { ...ids, _parent_id: parent, _order: index + 1, language, title, subtitle, abstract }
  })
}

/** A body that no longer has a place becomes a version of its own, just before the one that it was in. */
async function keep(db: Database, version: string, paper: string, further: FurtherText): Promise<void> {
  const { language, title, subtitle, abstract, body, messages } = further
  const id = stableUuid('kept', paper, language, JSON.stringify([body, messages]))
  const changed: Record<string, ReturnType<typeof sql>> = {
    id: sql`${id}`,
    latest: sql`0`,
    version_state: sql`'draft'`,
    version__status: sql`'draft'`,
    version_language: sql`${language}`,
    version_title: sql`${title}`,
    version_subtitle: sql`${subtitle}`,
    version_abstract: sql`${abstract}`,
    version_body: sql`${body}`,
    created_at: aMomentBefore('created_at'),
    updated_at: aMomentBefore('updated_at'),
  }
  const columns = await db.all<{ name: string }>(sql`select name from pragma_table_info('_publications_v')`)
  const names = columns.map(({ name }) => sql.identifier(name))
  const values = columns.map(({ name }) => changed[name] ?? sql`${sql.identifier(name)}`)
  await db.run(
    sql`insert or ignore into _publications_v (${sql.join(names, sql`, `)})
      select ${sql.join(values, sql`, `)} from _publications_v where id = ${version}`,
  )
  await insert(
    db,
    VERSIONS.messages,
    messages.map((message, index) => ({
      ...{ id: stableUuid(id, String(index)), _uuid: stableObjectId(id, String(index)) },
      ...{ _parent_id: id, _order: index + 1, message },
    })),
  )
  await writeNotes(db, [keptAmongVersions(paper, language)])
}

const aMomentBefore = (column: string) =>
  sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${sql.identifier(column)}, '-0.001 seconds')`

async function moveDocuments(db: Database, ids: string[]): Promise<void> {
  const documents = await db.all<Record<'id' | 'name' | 'stored' | 'language', string> & { id: string }>(
    sql`select d.id, d.original_name as name, d.filename as stored, p.language from documents d
      left join publications p on p.id = d.publication_id where ${among(ids, 'd.id')}`,
  )
  const texts = await db.all<{ parent: string; locale: string; title: string }>(
    sql`select _parent_id as parent, _locale as locale, title from documents_locales where ${among(ids, '_parent_id')}`,
  )
  const titlesOf = grouped(texts, ({ parent }) => parent)
  const moved = documents.map(({ id, name, stored, language }) => ({
    id,
    ...documentTitle({
      titles: byLanguage(titlesOf.get(id) ?? [], ({ title }) => title),
      language,
      names: [name, stored],
    }),
  }))
  await update(
    db,
    { table: 'documents', columns: ['title'] },
    moved.map(({ id, title }) => [id, title]),
  )
  await writeNotes(
    db,
    moved.flatMap(({ id, further }) => (further.length > 0 ? [furtherTitles(id, further)] : [])),
  )
}

async function writeNotes(db: Database, notes: Note[]): Promise<void> {
  const at = new Date().toISOString()
  await insert(
    db,
    'audit_log',
    notes.map(({ id, targetCollection, target, note }) => ({
      ...{ id, at, actor_name: 'Plenary', action: 'migrate', target_collection: targetCollection, target, note },
    })),
  )
}

/** Rows that are there already stay. */
async function insert(db: Database, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = columns.map((column) => sql.identifier(column))
  const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  await db.run(
    sql`insert or ignore into ${sql.identifier(table)} (${sql.join(names, sql`, `)})
      select ${sql.join(unpacked(columns.length), sql`, `)} from json_each(${json})`,
  )
}

/** @param rows the id, then a value for each column */
async function update(
  db: Database,
  { table, columns }: { table: string; columns: string[] },
  rows: Value[][],
): Promise<void> {
  const settings = columns.map(
    (column, index) => sql`${sql.identifier(column)} = new.value ->> ${sql.raw(String(index + 1))}`,
  )
  await db.run(
    sql`update ${sql.identifier(table)} set ${sql.join(settings, sql`, `)} from json_each(${JSON.stringify(rows)}) new
      where ${sql.identifier(table)}.id = new.value ->> 0`,
  )
}

const unpacked = (count: number) => Array.from({ length: count }, (_, index) => sql.raw(`value ->> ${index}`))

const among = (ids: string[], column = 'id') =>
  sql`${sql.raw(column)} in (select value from json_each(${JSON.stringify(ids)}))`

function grouped<Item>(items: Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

function byLanguage<Item extends { locale: string | null }>(
  items: Item[],
  text: (item: Item) => string | null,
): ByLanguage<string | null> {
  return Object.fromEntries(items.flatMap((item) => (item.locale === null ? [] : [[item.locale, text(item)]])))
}
