import { createClient } from '@libsql/client'
import { BSON, MongoClient, type Document } from 'mongodb'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ROOT } from '../../../src/config/root'
import { databaseKind } from '../database'

/** One line of a database of MongoDB. */
export type MongodbLine = { collection: string } & ({ document: Document } | { indexes: Document[] })

const LOCALIZED_PAPERS = path.join(ROOT, 'tests/fixtures/localized-papers')

/** Makes a database as the release before papers were in one language left it. @param url of one that is not there yet */
export async function restoreLocalizedPapers(url: string): Promise<void> {
  const read = (name: string) => readFileSync(path.join(LOCALIZED_PAPERS, name), 'utf8')
  if (databaseKind === 'sqlite') await runSqlite(url, read('sqlite.sql'))
  else await insertInMongodb(url, read('mongodb.ejsonl'))
}

async function runSqlite(url: string, statements: string): Promise<void> {
  mkdirSync(path.dirname(fileOf(url)), { recursive: true })
  const client = createClient({ url })
  await client.executeMultiple(statements)
  client.close()
}

/** @param lines of extended JSON, each a MongodbLine */
async function insertInMongodb(url: string, lines: string): Promise<void> {
  const client = await MongoClient.connect(url)
  try {
    for (const line of lines.trim().split('\n')) {
      const { collection, ...of } = BSON.EJSON.parse(line, { relaxed: false }) as MongodbLine
      if ('document' in of) await client.db().collection(collection).insertOne(of.document)
      else
        await client
          .db()
          .collection(collection)
          .createIndexes(of.indexes as never)
    }
  } finally {
    await client.close()
  }
}

/**
 * Makes a database as a release left it.
 *
 * @param url of a database that is not there yet, of the kind under test
 * @param folder of the release
 */
export async function restoreRelease(url: string, folder: string): Promise<void> {
  const content = gunzipSync(readFileSync(path.join(folder, FILES[databaseKind].database)))
  if (databaseKind === 'mongodb') await insertInMongodb(url, content.toString())
  else {
    mkdirSync(path.dirname(fileOf(url)), { recursive: true })
    writeFileSync(fileOf(url), content)
  }
}

/** What is kept of a release, by kind of database, each compressed by gzip. */
export const FILES = {
  sqlite: { database: 'sqlite.db.gz', expected: 'sqlite.json.gz' },
  mongodb: { database: 'mongodb.ejsonl.gz', expected: 'mongodb.json.gz' },
} as const

const fileOf = (url: string) => url.replace(/^file:/, '')
