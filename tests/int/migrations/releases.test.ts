import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readEnv } from '../../../src/config/env'
import { ROOT } from '../../../src/config/root'
import { openDatabase, openHub } from '../../../src/hub'
import { databaseKind, freshDatabaseUrl } from '../../helpers/database'
import { everythingIn } from '../../helpers/releases/everythingIn'
import { FILES, restoreRelease } from '../../helpers/releases/restore'

declare global {
  /** Where Payload keeps the ones of this process, also when they were closed. */
  var _payload: Map<string, unknown> | undefined
}

const FOLDER = path.join(ROOT, 'tests/fixtures/releases')
const RELEASES = readdirSync(FOLDER)

/**
 * What later releases keep elsewhere or write themselves, by the release that had it and its collection or global: each has
 * a test of its own beside this one. The synonyms for the search are written to the settings.
 */
const MOVED: Record<string, Record<string, readonly string[]>> = {
  '0.1.0': {
    'site-settings': ['partners', 'updatedAt'],
    publications: ['reviewers', 'invitedReviewers', 'recommendations'],
  },
}

test.each(RELEASES)('a hub of %s opens, and everything in it reads as it did', async (release) => {
  const folder = path.join(FOLDER, release)
  const file = readFileSync(path.join(folder, FILES[databaseKind].expected))
  const expected = JSON.parse(gunzipSync(file).toString()) as Record<string, object>
  const directory = path.join(process.env.DATA_DIR ?? '', release)
  const env = readEnv({ ...process.env, DATA_DIR: directory, DATABASE_URL: freshDatabaseUrl(directory) })
  await restoreRelease(env.databaseUrl, folder)
  globalThis._payload?.clear()
  const payload = await openDatabase(env)
  try {
    const found = await everythingIn(payload)
    // What came after the release may have added documents and fields.
    for (const [name, document] of Object.entries(expected))
      expect([name, found[name]]).toMatchObject([name, without(document, MOVED[release]?.[name.split(' ')[0] ?? ''])])
    const hub = await openHub(payload, env)
    await hub.settled()
    expect(hub.search.status().records).toBeGreaterThan(0)
    await hub.close()
  } finally {
    await payload.destroy()
  }
})

/** @returns the document, or what a version has of one, without these fields */
function without(document: object, fields: readonly string[] = []): object {
  const kept = Object.entries(document).filter(([field]) => !fields.includes(field))
  return Object.fromEntries(
    kept.map(([field, value]): [string, unknown] =>
      field === 'version' ? [field, without(value as object, fields)] : [field, value],
    ),
  )
}
