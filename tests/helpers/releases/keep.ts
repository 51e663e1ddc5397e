// Run by scripts/keepRelease.mjs, once for each kind of database, with the address of an empty one.
import { createClient } from '@libsql/client'
import { BSON, MongoClient } from 'mongodb'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { databaseKind } from '../database'
import { everythingIn } from './everythingIn'
import { fillRelease } from './fill'
import { FILES, type MongodbLine } from './restore'

/**
 * Fills a database and keeps it, with what can be read from it.
 *
 * @param folder of the release
 */
export async function keepRelease(folder: string): Promise<void> {
  const env = readEnv()
  const payload = await openDatabase(env)
  await fillRelease(payload)
  const expected = await everythingIn(payload)
  await payload.destroy()
  const database = await (databaseKind === 'sqlite' ? sqliteFile : mongodbLines)(env.databaseUrl)
  const files = FILES[databaseKind]
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, files.database), gzipSync(database, { level: 9 }))
  writeFileSync(path.join(folder, files.expected), gzipSync(JSON.stringify(expected, null, 1), { level: 9 }))
}

async function sqliteFile(url: string): Promise<Buffer> {
  const copy = `${url.replace(/^file:/, '')}.copy`
  const client = createClient({ url })
  await client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  client.close()
  return readFileSync(copy)
}

async function mongodbLines(url: string): Promise<string> {
  const client = await MongoClient.connect(url)
  const lines: MongodbLine[] = []
  try {
    for (const one of await client.db().collections()) {
      const { collectionName: collection } = one
      const indexes = (await one.indexes()).filter(({ name }) => name !== '_id_').map(({ v: _v, ...index }) => index)
      if (indexes.length > 0) lines.push({ collection, indexes })
      for await (const document of one.find()) lines.push({ collection, document })
    }
  } finally {
    await client.close()
  }
  return lines.map((line) => `${BSON.EJSON.stringify(line, { relaxed: false })}\n`).join('')
}
