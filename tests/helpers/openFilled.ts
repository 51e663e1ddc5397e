import type { Payload } from 'payload'
import { readEnv, type Env } from '../../src/config/env'
import { openDatabase } from '../../src/hub'
import { databaseKind } from './database'
import { contentOf, restore, type Content } from './databaseContent'

/** What a database is to hold before a test. */
export interface Filling<Made> {
  /** Tells it from other fillings. */
  name: string
  /** Writes it into an empty database. What it returns is plain data: the next test gets a copy. */
  fill(payload: Payload): Promise<Made>
}

declare global {
  /** For the files of tests that a worker runs, from tests/runner/NativeEnvironment.mjs: databases, once filled, by filling. */
  var KEPT_DATABASES: Map<string, { content: Content; made: unknown }> | undefined
}

export const NOTHING: Filling<void> = { name: 'nothing', fill: () => Promise.resolve() }

/**
 * Opens a database for this test file, migrated and filled. A worker migrates and fills once, and copies from then on.
 *
 * @param filling what it is to hold
 * @param settings environment variables that differ from those of all tests
 */
export async function openFilled<Made>(
  { name, fill }: Filling<Made>,
  settings: Record<string, string> = {},
): Promise<{ payload: Payload; env: Env; made: Made }> {
  const databases = (globalThis.KEPT_DATABASES ??= new Map())
  const key = `${databaseKind} ${name}`
  const kept = databases.get(key)
  process.env.DATABASE_URL = await restore(kept?.content)
  const env = readEnv({ ...process.env, ...settings })
  const payload = await openDatabase(env)
  if (kept) return { payload, env, made: structuredClone(kept.made) as Made }
  const made = await fill(payload)
  databases.set(key, { content: await contentOf(payload, env.databaseUrl), made: structuredClone(made) })
  return { payload, env, made }
}
