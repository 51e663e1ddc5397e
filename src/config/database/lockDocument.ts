import type { PayloadRequest } from 'payload'
import { isMongo } from './limitCounters'

const COLLECTION = 'document-locks'

/**
 * Lets of two transactions that decide about one document, each by rows that the other writes, one fail and be tried again.
 * On MongoDB they would not meet otherwise; SQLite has one writer.
 *
 * @param req whose transaction decides
 * @param document as `collection id`
 */
export async function lockDocument(req: PayloadRequest, document: string): Promise<void> {
  const { db } = req.payload
  const session = isMongo(db) ? db.sessions[String(await req.transactionID)] : undefined
  if (!isMongo(db) || !session) return
  const locks = db.connection.collection<{ _id: string; count: number }>(COLLECTION)
  await locks.updateOne({ _id: document }, { $inc: { count: 1 } }, { upsert: true, session })
}
