import { createClient } from '@libsql/client'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { ROOT } from '../../src/config/root'

const FOLDER = path.join(ROOT, 'tests/fixtures/localized-papers')

/**
 * Fills a database as the release before papers were in one language left it: what people wrote with that release.
 *
 * @param url of a SQLite file that is not there yet
 */
export async function restoreSqlite(url: string): Promise<void> {
  mkdirSync(path.dirname(url.replace('file:', '')), { recursive: true })
  const client = createClient({ url })
  await client.executeMultiple(readFileSync(path.join(FOLDER, 'sqlite.sql'), 'utf8'))
  client.close()
}

/** The same in MongoDB. @param payload connected to an empty database */
export async function restoreMongodb(payload: Payload): Promise<void> {
  const { connection } = payload.db as unknown as MongooseAdapter
  const { EJSON } = connection.base.mongo.BSON
  for (const line of readFileSync(path.join(FOLDER, 'mongodb.ejsonl'), 'utf8').trim().split('\n')) {
    const { collection, document } = EJSON.parse(line, { relaxed: false }) as { collection: string; document: object }
    await connection.collection(collection).insertOne(document)
  }
}
