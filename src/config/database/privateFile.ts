import { chmod, mkdir, open } from 'node:fs/promises'
import path from 'node:path'

/** To be read and written by the account that runs the hub, and by nobody else on the machine. */
const PRIVATE = 0o600

/**
 * Makes a database's file before SQLite does, which would let everybody on the machine read it. SQLite gives the files
 * beside it (-wal, -shm) the same mode; those of an older hub are closed too.
 *
 * @param file path of the database
 */
export async function privateFile(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'a', PRIVATE)
  await handle.close()
  for (const name of [file, `${file}-wal`, `${file}-shm`]) await chmod(name, PRIVATE).catch(ignoreMissing)
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
