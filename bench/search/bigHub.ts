import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { hubsIn } from '../hub'
import type { Server } from '../support/processes'

const OUTPUT_BYTES = 10 * 1024 ** 2

/**
 * Serves the demo hub with synthetic publications beside its own, without rate limits.
 *
 * @param directory for the database and the files, empty at first
 * @param records synthetic publications
 */
export async function startBigHub(directory: string, records: number): Promise<Server> {
  const hubs = hubsIn(directory)
  const seeding = await hubs.everyday()
  await seeding.stop()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PLENARY_MODE: 'test',
    DATABASE_URL: `file:${path.join(directory, 'plenary.db')}`,
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
  }
  const seed = ['-C', 'production', 'dist/cli.js', 'seed', '--records', String(records)]
  await promisify(execFile)(process.execPath, seed, { env, maxBuffer: OUTPUT_BYTES })
  return hubs.unlimited()
}
