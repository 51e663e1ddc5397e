import path from 'node:path'
import { readEnv, type Env } from '../../src/config/env'

/**
 * @param directory for the database and the files
 * @param more settings beside
 * @returns the settings of a hub on SQLite that a benchmark asks
 */
export function benchEnv(directory: string, more: Record<string, string> = {}): Env {
  return readEnv({
    ...process.env,
    // Without rate limits, which would count a benchmark as an attack.
    PLENARY_MODE: 'test',
    PLENARY_SECRET: 'a secret for benchmarks, 0123456789',
    DATABASE_URL: `file:${path.join(directory, 'plenary.db')}`,
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    LOG_LEVEL: 'error',
    ...more,
  })
}
