import { createClient } from '@libsql/client'
import { announce } from '../../../src/outbox/feed'
import type { World } from './world'

/**
 * Keeps what a SQLite hub holds now.
 *
 * @returns a function that brings it back, beneath the running hub, and has derived stores follow
 */
export async function snapshot({ hub, payload }: World): Promise<() => Promise<void>> {
  const url = hub.env.databaseUrl
  const copy = `${url.replace('file:', '')}-${Date.now()}.copy`
  const client = createClient({ url })
  await client.execute(`VACUUM INTO '${copy}'`)
  const { rows } = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'payload_migrations%'`,
  )
  const tables = rows.map(({ name }) => name as string)
  await client.execute(`ATTACH '${copy}' AS kept`)
  await client.execute('PRAGMA foreign_keys = OFF')
  await client.execute('PRAGMA busy_timeout = 5000')
  return async () => {
    await client.execute('BEGIN IMMEDIATE')
    for (const table of tables) {
      await client.execute(`DELETE FROM main.\`${table}\``)
      await client.execute(`INSERT INTO main.\`${table}\` SELECT * FROM kept.\`${table}\``)
    }
    await client.execute('COMMIT')
    await announce(payload, { outboxId: '', name: null, collection: 'working-groups', document: '', isPublic: true })
  }
}
