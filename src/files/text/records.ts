import type { Payload, Where } from 'payload'
import { READ_STATES, type TextState } from './textState'
import type { StoredDocument } from './types'

/** How many documents are looked up at a time. */
const BATCH = 50

/** A row as the database has it; what is read here decides nothing about who may see it. */
interface Row {
  id: string
  filename?: string | null
  mimeType?: string | null
  publication?: string | { id: string } | null
}

/** Rows of before there was this field count as pending. */
const UNREAD: Where = { textState: { not_in: READ_STATES } }

/** @returns the file of a document; null when there is none */
export async function storedDocument(payload: Payload, id: string): Promise<StoredDocument | null> {
  const row = await payload.db.findOne<Row>({ collection: 'documents', where: { id: { equals: id } } })
  return row ? (fileOf(row)[0] ?? null) : null
}

/** @returns those of the ids that are of no document any more */
export async function missingDocuments(payload: Payload, ids: string[]): Promise<string[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'documents',
    where: { id: { in: ids } },
    pagination: false,
    limit: 0,
  })
  const present = new Set(docs.map(({ id }) => id))
  return ids.filter((id) => !present.has(id))
}

/** @returns every document whose file was not read yet, oldest ids first */
export async function* pendingDocuments(payload: Payload): AsyncIterable<StoredDocument> {
  for (let after = ''; ;) {
    const { docs } = await payload.db.find<Row>({
      collection: 'documents',
      where: after === '' ? UNREAD : { and: [UNREAD, { id: { greater_than: after } }] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
    })
    yield* docs.flatMap(fileOf)
    const last = docs.at(-1)
    if (!last || docs.length < BATCH) return
    after = last.id
  }
}

/**
 * Writes what is known of the text of a file, unless the document has another file by now or it is what was known. No
 * revision grows and no journal has a line: nothing that anybody wrote has changed.
 */
export async function saveState(
  payload: Payload,
  { id, storedName }: StoredDocument,
  state: { textState: TextState; pageCount: number | null },
): Promise<void> {
  await payload.db.updateOne({
    collection: 'documents',
    where: {
      and: [
        { id: { equals: id } },
        { filename: { equals: storedName } },
        { or: [UNREAD, { textState: { not_equals: state.textState } }] },
      ],
    },
    // Null leaves the time of the last change as it is.
    data: { ...state, updatedAt: null },
    returning: false,
  })
}

function fileOf({ id, filename, mimeType }: Row): StoredDocument[] {
  return filename ? [{ id, storedName: filename, mimeType: mimeType ?? 'application/octet-stream' }] : []
}
