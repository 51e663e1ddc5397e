import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { MutexTimeout } from '../../lib/mutex'
import { afterCommit, afterRollback } from './afterCommit'
import { isMongo } from './limitCounters'

const COLLECTION = 'relation-locks'

/** Longer than MongoDB lets a transaction live (60 s), so that no lock ends before its holder. */
const LIFETIME_S = 120

const PATIENCE_MS = 5_000
const PAUSE_MS = 20

interface Lock {
  _id: string
  /** Documents, as `collection id`. */
  documents: string[]
  kind: 'relation' | 'deletion'
  /** Id of the transaction, which does not wait for itself. */
  holder: string
  /** The deletion was committed. Transactions that began before it read the document still. */
  isDone?: true
  expiresAt: Date
}

/**
 * On MongoDB two transactions that write different documents never meet, so that one could add a relation to what the other
 * deletes: each reads what the other changes, and both commit. A reader-writer lock outside of transactions keeps them
 * apart: any number of writers may add relations to a document, or one may delete it. SQLite has one writer.
 *
 * @param req whose transaction adds the relations; the lock ends with it
 * @param documents that are pointed to, as `collection id`
 * @returns those that are deleted, whatever the snapshot of this transaction shows
 * @throws MutexTimeout when a deletion of one of them takes too long
 * @see https://www.mongodb.com/docs/manual/core/read-isolation-consistency-recency/ (write skew under snapshot isolation)
 */
export async function lockForRelations(req: PayloadRequest, documents: string[]): Promise<ReadonlySet<string>> {
  const { db } = req.payload
  if (!isMongo(db) || documents.length === 0) return new Set()
  const locks = relationLocks(db)
  const holder = await transactionOf(req)
  return patiently(async () => {
    const release = await take(locks, { documents, kind: 'relation', holder })
    const deletions = await held(locks, { documents, kind: 'deletion', holder })
    if (deletions.some(({ isDone }) => !isDone)) {
      // Given back before the next try, since the deletion waits for it.
      await release()
      return null
    }
    await afterCommit(req, release)
    await afterRollback(req, release)
    return new Set(deletions.flatMap((lock) => lock.documents))
  })
}

/**
 * The other side of `lockForRelations`: no relation is added until the transaction ends.
 *
 * @param req whose transaction deletes
 * @param document as `collection id`
 * @returns by which to look for relations: the snapshot of the transaction may be older than the lock
 * @throws MutexTimeout when relations to it are being added all the time
 */
export async function lockForDeletion(req: PayloadRequest, document: string): Promise<PayloadRequest> {
  const { db } = req.payload
  if (!isMongo(db)) return req
  const locks = relationLocks(db)
  const [id, holder, documents] = [randomUUID(), await transactionOf(req), [document]]
  const release = await take(locks, { documents, kind: 'deletion', holder }, id)
  await afterRollback(req, release)
  await afterCommit(req, () => locks.updateOne({ _id: id }, { $set: { isDone: true } }))
  await patiently(async () => ((await held(locks, { documents, kind: 'relation', holder })).length > 0 ? null : true))
  const outside = isolateObjectProperty(req, 'transactionID')
  delete outside.transactionID
  return outside
}

/** @param adapter that is connected; the database removes locks of processes that were killed */
export async function indexRelationLocks(adapter: MongooseAdapter): Promise<void> {
  const locks = relationLocks(adapter)
  await locks.createIndex({ documents: 1 })
  await locks.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 })
}

function relationLocks({ connection }: MongooseAdapter) {
  return connection.collection<Lock>(COLLECTION)
}

type Locks = ReturnType<typeof relationLocks>

type Wanted = Pick<Lock, 'documents' | 'kind' | 'holder'>

async function transactionOf(req: PayloadRequest): Promise<string> {
  return String(await req.transactionID)
}

async function take(locks: Locks, lock: Wanted, id: string = randomUUID()) {
  // By the clock of the database: those of the nodes may differ.
  const expiresAt = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: LIFETIME_S } }
  await locks.updateOne({ _id: id }, [{ $set: { ...lock, expiresAt } }], { upsert: true })
  return () => locks.deleteOne({ _id: id })
}

/** @returns the locks of others */
function held(locks: Locks, { documents, kind, holder }: Wanted): Promise<Lock[]> {
  const isLasting = { $expr: { $gt: ['$expiresAt', '$$NOW'] } }
  return locks.find({ documents: { $in: documents }, kind, holder: { $ne: holder }, ...isLasting }).toArray()
}

/** Tries until there is an answer. @throws MutexTimeout */
async function patiently<T>(attempt: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const result = await attempt()
    if (result !== null) return result
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new MutexTimeout(PATIENCE_MS, 'Somebody else goes on changing what this needs.')
}
