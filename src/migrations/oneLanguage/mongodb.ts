import type { Payload } from 'payload'
import { collectionOf, mongodbOf } from '../runner/mongodbCollections'
import { documentTitle } from './documentTitle'
import { stableObjectId } from './ids'
import { furtherTitles, keptAmongVersions, type Note } from './notes'
import { ownText, type ByLanguage, type FurtherText, type OwnText, type Words } from './ownText'

type Collection = NonNullable<Payload['db']['collections'][string]>['collection']
type Write = Parameters<Collection['bulkWrite']>[0][number]
type Stored = Record<string, unknown>

interface Kept {
  row: Stored
  paper: string
  further: FurtherText
  idOf: (hexId: string) => object
}

/** How many papers are written at a time. */
const BATCH = 200

const TEXTS = ['title', 'subtitle', 'abstract', 'body'] as const

/** Localized text is an object by language; a body in one language is Lexical's state, which has a root. */
const byLanguageAt = (prefix: string) => ({
  $or: [
    ...['title', 'subtitle', 'abstract', 'keyMessages.message'].map((field) => ({
      [`${prefix}${field}`]: { $type: 'object' },
    })),
    { [`${prefix}body`]: { $type: 'object' }, [`${prefix}body.root`]: { $exists: false } },
    { [`${prefix}title`]: null },
  ],
})

/**
 * Carries the texts of papers and the titles of files from objects by language into plain values. Each record is moved by
 * one write that takes effect only while the record is as it was read, so that this can be broken off at any moment, run
 * again, and run by several nodes at once.
 *
 * @param payload connected to MongoDB
 */
export async function moveTextsInMongodb(payload: Payload): Promise<void> {
  const { collections, versions, connection } = mongodbOf(payload)
  const idOf = (hexId: string) => new connection.base.Types.ObjectId(hexId)
  const papers = collectionOf(collections.publications)
  const history = collectionOf(versions.publications)
  const documents = collectionOf(collections.documents)
  const log = collectionOf(collections['audit-log'])
  // The history first: a paper whose row is moved must not have lost a text that only an old version had.
  await inBatches(history, byLanguageAt('version.'), async (found) => {
    const moved = found.map((row) => ({ row, paper: String(row.parent), text: textOfPaper(row.version as Stored) }))
    const kept = moved.flatMap(({ row, paper, text }) =>
      text.further.map((further) => keep({ row, paper, further, idOf })),
    )
    await write(history, kept)
    await write(
      log,
      moved.flatMap(({ paper, text }) => text.further.map(({ language }) => noted(keptAmongVersions(paper, language)))),
    )
    await write(
      history,
      moved.map(({ row, paper, text }) => replaced(row, paper, 'version.', row.version as Stored, text)),
    )
  })
  await inBatches(papers, byLanguageAt(''), (found) =>
    write(
      papers,
      found.map((paper) => replaced(paper, String(paper._id), '', paper, textOfPaper(paper))),
    ),
  )
  await inBatches(documents, { $or: [{ title: { $type: 'object' } }, { title: null }] }, async (found) => {
    const languages = await languagesOf(papers, found)
    const moved = found.map((document) => ({ document, ...titleOf(document, languages) }))
    await write(
      log,
      moved.flatMap(({ document, further }) =>
        further.length > 0 ? [noted(furtherTitles(String(document._id), further))] : [],
      ),
    )
    await write(
      documents,
      moved.map(({ document, title }) => ({
        updateOne: { filter: asRead(document, '', ['title'], document), update: { $set: { title } } },
      })),
    )
  })
}

async function inBatches(
  collection: Collection,
  filter: Stored,
  move: (found: Stored[]) => Promise<void>,
): Promise<void> {
  let batch: Stored[] = []
  for await (const found of collection.find(filter)) {
    batch.push(found)
    if (batch.length < BATCH) continue
    await move(batch)
    batch = []
  }
  if (batch.length > 0) await move(batch)
}

async function write(collection: Collection, writes: Write[]): Promise<void> {
  if (writes.length > 0) await collection.bulkWrite(writes, { ordered: false })
}

function textOfPaper(paper: Stored): OwnText {
  const language = typeof paper.language === 'string' ? paper.language : null
  const words: ByLanguage<Words> = {}
  for (const field of TEXTS) {
    for (const [code, value] of Object.entries(languagesAt(paper[field], language))) {
      words[code] = { ...words[code], [field]: value }
    }
  }
  return ownText({ language, words, messages: messagesOf(paper).map(({ message }) => languagesAt(message, language)) })
}

/** What stands as a plain value already, or as the state of the editor, is in the paper's own language. */
function languagesAt(value: unknown, language: string | null): ByLanguage<string | null> {
  if (value === null || value === undefined) return {}
  if (typeof value === 'object' && !('root' in value)) return value as ByLanguage<string | null>
  return { [language ?? 'en']: value as string }
}

const messagesOf = (paper: Stored) => (Array.isArray(paper.keyMessages) ? (paper.keyMessages as Stored[]) : [])

function replaced(row: Stored, paper: string, prefix: string, stored: Stored, text: OwnText): Write {
  const { title, subtitle, abstract, body } = text
  const keyMessages = messagesOf(stored).map((message, index) => ({
    ...message,
    message: text.messages[index] ?? null,
  }))
  const translations = text.translations.map((row) => ({
    ...row,
    id: stableObjectId('translation', paper, row.language),
  }))
  const change = {
    ...{ title, subtitle, abstract, body, translations },
    ...(Array.isArray(stored.keyMessages) && { keyMessages }),
  }
  const $set = Object.fromEntries(Object.entries(change).map(([field, value]) => [`${prefix}${field}`, value]))
  return { updateOne: { filter: asRead(row, prefix, [...TEXTS, 'keyMessages'], stored), update: { $set } } }
}

/** Matches a record only while the fields are as they were read: another node may have moved it, and people write again. */
function asRead(row: Stored, prefix: string, fields: readonly string[], stored: Stored): Stored {
  const unchanged = fields.map((field): [string, unknown] => [
    `${prefix}${field}`,
    stored[field] === undefined ? { $exists: false } : { $eq: stored[field] },
  ])
  return { _id: row._id, ...Object.fromEntries(unchanged) }
}

/** A body that no longer has a place becomes a version of its own, just before the one that it was in. */
function keep({ row, paper, further, idOf }: Kept): Write {
  const { body, messages, ...words } = further
  const hexId = stableObjectId('kept', paper, further.language, JSON.stringify([body, messages]))
  const keyMessages = messages.map((message, index) => ({ message, id: stableObjectId(hexId, String(index)) }))
  const version = {
    ...Object.fromEntries(Object.entries(row.version as Stored).filter(([, value]) => !Array.isArray(value))),
    ...{ ...words, body, keyMessages, translations: [], state: 'draft', _status: 'draft' },
  }
  const before = (at: unknown) => (at instanceof Date ? new Date(at.getTime() - 1) : at)
  const times = { createdAt: before(row.createdAt), updatedAt: before(row.updatedAt) }
  return {
    updateOne: {
      filter: { _id: idOf(hexId) },
      update: { $setOnInsert: { parent: paper, version, latest: false, ...times, __v: 0 } },
      upsert: true,
    },
  }
}

async function languagesOf(papers: Collection, documents: Stored[]): Promise<Map<unknown, string>> {
  const ids = documents.map(({ publication }) => publication)
  const found = await papers.find({ _id: { $in: ids } } as object, { projection: { language: 1 } }).toArray()
  return new Map(found.map(({ _id, language }) => [_id as unknown, language as string]))
}

function titleOf(document: Stored, languages: Map<unknown, string>) {
  const { title, publication, originalName, filename } = document
  return documentTitle({
    titles: languagesAt(title, 'en'),
    language: languages.get(publication) ?? null,
    names: [originalName, filename].map((name) => (typeof name === 'string' ? name : null)),
  })
}

function noted({ id, ...note }: Note): Write {
  const line = { ...note, at: new Date(), actorName: 'Plenary', action: 'migrate', fields: [], __v: 0 }
  return { updateOne: { filter: { _id: id } as object, update: { $setOnInsert: line }, upsert: true } }
}
