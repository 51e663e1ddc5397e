import { randomBytes, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { SyntheticPublication } from './synthetic'

/** One document a record and one a version; values that the API would not store are left out. */
export async function mongodbStore(req: PayloadRequest, records: SyntheticPublication[]): Promise<void> {
  const { collections, sessions, versions } = req.payload.db
  const session = sessions?.[String(await req.transactionID)]
  const [publications, history] = [collections.publications?.collection, versions.publications?.collection]
  if (!session || !publications || !history) throw new Error('Records are written within a transaction')
  const now = new Date()
  const written = records.map((record) => ({ id: randomUUID(), stored: storedPublication(record, now) }))
  await publications.insertMany(
    written.map(({ id, stored }) => ({ _id: id as never, ...stored, __v: 0 })),
    { session },
  )
  await history.insertMany(
    written.map(({ id, stored }) => ({
      parent: id,
      version: stored,
      createdAt: now,
      updatedAt: now,
      latest: true,
      __v: 0,
    })),
    { session },
  )
}

function storedPublication(record: SyntheticPublication, now: Date) {
  const { subtitle, authors, ...rest } = record
  return {
    ...rest,
    ...(subtitle !== null && { subtitle }),
    authors: authors.map(({ expert, name, affiliation }) => ({
      ...(expert !== null && { expert }),
      ...(name !== null && { name }),
      ...(affiliation !== null && { affiliation }),
      id: randomBytes(12).toString('hex'),
    })),
    state: 'published',
    revision: 1,
    publishedAt: now,
    createdAt: now,
    updatedAt: now,
    _status: 'published',
  }
}
