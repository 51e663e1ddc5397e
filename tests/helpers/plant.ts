import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { isMongo } from '../../src/config/database/limitCounters'
import { databaseKind } from './database'

/** A damage to a stored document, as each database can hold it. */
export interface Damage {
  /** Statements, with the id of the document as `?`. */
  sqlite: string[]
  /** What is set in the document, by its path. */
  mongodb: Record<string, unknown>
}

/**
 * Damages a document past every rule of the hub, straight in the database: what an import, a restored backup or a version
 * of long ago may have left there. The outbox tells of it, as of any change.
 *
 * @param payload whose database
 * @param databaseUrl of the same
 * @param collection slug
 * @param id of the document
 * @param damage to do
 */
export async function plant(
  payload: Payload,
  databaseUrl: string,
  collection: string,
  id: string,
  damage: Damage,
): Promise<void> {
  await (databaseKind === 'sqlite'
    ? onSqlite(databaseUrl, id, damage.sqlite)
    : onMongo(databaseUrl, storedAs(payload, collection), id, damage.mongodb))
  await tellOf(payload, collection, id)
}

/** Writes a row of the outbox, as another node would. */
export async function tellOf(payload: Payload, collection: string, id: string): Promise<void> {
  // Past the rules of the collection, which would refuse a row that tells of nothing.
  await payload.db.create({
    collection: 'outbox',
    data: {
      id: randomUUID(),
      at: new Date().toISOString(),
      targetCollection: collection,
      target: id,
      name: 'publication.changed',
      isPublic: true,
    },
  })
}

/**
 * The hub of this process holds the lock while it writes: it must be let go on, where a busy timeout would stop it. A
 * statement that met the lock keeps its connection busy, so each try has its own.
 */
async function onSqlite(url: string, id: string, statements: string[]): Promise<void> {
  for (const sql of statements) {
    for (let tries = 0; !(await isWritten(url, sql, id)); tries++) {
      if (tries > 200) throw new Error(`The database stays locked: ${sql}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

async function isWritten(url: string, sql: string, id: string): Promise<boolean> {
  const client = createClient({ url })
  try {
    await client.execute('PRAGMA foreign_keys = OFF')
    await client.execute('PRAGMA ignore_check_constraints = ON')
    await client.execute({ sql, args: sql.includes('?') ? [id] : [] })
    return true
  } catch (error) {
    if (!String(error).includes('SQLITE_BUSY')) throw error
    return false
  } finally {
    client.close()
  }
}

/** Its name in MongoDB, which is a plural. */
function storedAs(payload: Payload, collection: string): string {
  return isMongo(payload.db) ? (payload.db.collections[collection]?.collection.name ?? collection) : collection
}

async function onMongo(url: string, collection: string, id: string, set: Record<string, unknown>): Promise<void> {
  const client = new MongoClient(url)
  try {
    const { matchedCount } = await client
      .db()
      .collection<{ _id: string }>(collection)
      .updateOne({ _id: id }, { $set: set })
    if (matchedCount !== 1) throw new Error(`There is no ${collection} ${id}`)
  } finally {
    await client.close()
  }
}
