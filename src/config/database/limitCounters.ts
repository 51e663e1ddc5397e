import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

const COLLECTION = 'rate-limits'

/**
 * Where the nodes that share a database count together. The counters are no documents of Payload's: nothing reads them but
 * the limits, and they are gone within minutes.
 *
 * @param payload that is connected
 * @returns the collection of MongoDB's driver, or null on SQLite
 */
export function limitCounters({ db }: Payload) {
  if (!isMongo(db)) return null
  return () => db.connection.collection<{ _id: string; hits: number; resetsAt: Date }>(COLLECTION)
}

/** @returns whether an adapter is the one for MongoDB */
export function isMongo(db: object): db is MongooseAdapter {
  return 'connection' in db && 'sessions' in db && 'name' in db && db.name === 'mongoose'
}
