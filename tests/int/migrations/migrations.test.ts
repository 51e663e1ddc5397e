import { createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { ROOT } from '../../../src/config/root'
import { openDatabase } from '../../../src/hub'
import { migrate } from '../../../src/migrations/runner/migrate'
import { configFor } from '../../../src/payload.config'
import { databaseKind } from '../../helpers/database'
import { createNetwork } from '../../helpers/network'

const env = readEnv()
let payload: Payload

beforeAll(async () => {
  payload = await openDatabase(env)
})
afterAll(() => payload?.destroy())

if (databaseKind === 'sqlite') {
  test('the committed migrations make the schema of the collections as they are', async () => {
    const folder = path.join(ROOT, 'src/migrations')
    const latest =
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .at(-1) ?? ''
    const committed: unknown = JSON.parse(readFileSync(path.join(folder, latest), 'utf8'))
    const adapter = payload.db as unknown as SQLiteAdapter
    const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
    const present: unknown = await generateDrizzleJson(adapter.schema)
    // When this fails: npm run payload -- migrate:create <name>
    expect(await generateMigration(committed as never, present as never)).toEqual([])
  })

  test.each(['publications_texts', 'publications_translations', '_publications_v_texts', 'experts_texts'])(
    'the rows of %s that belong to a document are found without a walk through all',
    async (table) => {
      const client = createClient({ url: env.databaseUrl })
      const parent = table.endsWith('texts') ? 'parent_id' : '_parent_id'
      const plan = await client.execute(`explain query plan select * from "${table}" where "${parent}" = 'x'`)
      client.close()
      expect(plan.rows.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH .* USING INDEX/)])
    },
  )
} else {
  test('the indexes that keep things unique are made at the start', async () => {
    const twice = (collection: 'users' | 'themes', data: object) =>
      Promise.all([1, 2].map(() => payload.db.create({ collection, data: { id: crypto.randomUUID(), ...data } })))
    await expect(twice('users', { email: 'twice@hub.test', name: 'Twice' })).rejects.toThrow(/email/i)
    await expect(twice('themes', { slug: 'twice', number: 1, colour: '#112233' })).rejects.toThrow(/slug/i)
  })
}

test('a hub that starts again on its database changes nothing in it', async () => {
  const { lead } = await createNetwork(payload)
  const counts = async (of: Payload) =>
    Promise.all(
      (['users', 'memberships', 'working-groups', 'audit-log', 'outbox', 'payload-migrations'] as const).map(
        async (collection) => (await of.count({ collection })).totalDocs,
      ),
    )
  const before = await counts(payload)
  const again = await getPayload({ config: configFor(env), key: 'again' })
  try {
    await migrate(again)
    expect(await counts(again)).toEqual(before)
    expect(await again.findByID({ collection: 'users', id: lead.id })).toMatchObject({ email: lead.email })
  } finally {
    await again.destroy()
  }
})
