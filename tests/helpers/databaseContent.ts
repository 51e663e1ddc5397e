import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { MongoClient, type Db, type Document } from 'mongodb'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { databaseKind, freshDatabaseUrl } from './database'

/** The file of a SQLite database, or the documents of a MongoDB database by collection. */
export type Content = Buffer | [collection: string, documents: Document[]][]

declare global {
  /** The one that the files of tests of a worker use in turn: MongoDB takes a second to make all collections and indexes. */
  var SHARED_MONGODB: { url?: string } | undefined
}

/** Milliseconds. What a process that was killed has not committed keeps its documents for a minute. */
const EMPTYING_MS = 3000

/** @returns all that an open database holds */
export async function contentOf(payload: Payload, url: string): Promise<Content> {
  if (databaseKind === 'mongodb') return inMongodb(url, documentsOf)
  const folder = mkdtempSync(path.join(tmpdir(), 'plenary-content-'))
  try {
    const file = path.join(folder, 'copy.db')
    // Payload's type of adapters does not say which one it is.
    await (payload.db as unknown as SQLiteAdapter).client.execute({ sql: 'VACUUM INTO ?', args: [file] })
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Makes the database of this test file hold what another one held, and nothing else.
 *
 * @param content of the other one; without it, nothing
 * @returns the address of the database
 */
export async function restore(content?: Content): Promise<string> {
  if (databaseKind === 'mongodb') return restoreShared(Array.isArray(content) ? content : [])
  const url = process.env.DATABASE_URL ?? ''
  if (Buffer.isBuffer(content)) writeFileSync(url.replace(/^file:/, ''), content)
  return url
}

async function restoreShared(content: [string, Document[]][]): Promise<string> {
  const shared = (globalThis.SHARED_MONGODB ??= {})
  const refill = async (database: Db) => {
    const collections = await database.collections()
    await Promise.all(collections.map((collection) => collection.deleteMany({}, { maxTimeMS: EMPTYING_MS })))
    await Promise.all(content.map(([name, documents]) => database.collection(name).insertMany(documents)))
  }
  try {
    if (!shared.url) throw new Error('There is none yet')
    await inMongodb(shared.url, refill)
  } catch {
    shared.url = freshDatabaseUrl('')
    await inMongodb(shared.url, refill)
  }
  return shared.url
}

async function inMongodb<T>(url: string, work: (database: Db) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(url)
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}

async function documentsOf(database: Db): Promise<[string, Document[]][]> {
  const found = await Promise.all(
    (await database.collections()).map(async (collection): Promise<[string, Document[]]> => [
      collection.collectionName,
      await collection.find().toArray(),
    ]),
  )
  return found.filter(([, documents]) => documents.length > 0)
}
