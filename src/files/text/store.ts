import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { removeDurably, writeDurably } from '../durableWrite'
import type { Extraction, StoredDocument } from './types'

/** Grows when files give other text than before, so that each is read again. */
const VERSION = 2

/** The id of the document, and a hash of the name under which the file is stored. */
const OF_DOCUMENT = /^(.+)-[0-9a-f]{16}\.json$/

/**
 * The texts of files on this node, so that each file is read once. Everything here can be deleted: it is made again.
 *
 * @param directory absolute path of the folder; made when the first text is kept
 */
export function createTextStore(directory: string) {
  const folderOf = (id: string) => path.join(directory, id.slice(0, 2))
  const pathOf = ({ id, storedName }: StoredDocument) =>
    path.join(folderOf(id), `${id}-${createHash('sha256').update(storedName).digest('hex').slice(0, 16)}.json`)

  return {
    /** @returns what reading the file gave; undefined when it was not read yet, or by an earlier version */
    async read(file: StoredDocument): Promise<Extraction | undefined> {
      const text = await readFile(pathOf(file), 'utf8').catch(() => undefined)
      if (text === undefined) return undefined
      const { version, extraction } = JSON.parse(text) as { version: number; extraction: Extraction }
      return version === VERSION ? extraction : undefined
    },
    async write(file: StoredDocument, extraction: Extraction): Promise<void> {
      await writeDurably(pathOf(file), Buffer.from(JSON.stringify({ version: VERSION, extraction })))
    },
    /** @returns the ids of documents of whose files something is kept, folder by folder */
    async *documents(): AsyncIterable<string[]> {
      for (const folder of await readdir(directory).catch(() => [])) {
        const names = await readdir(path.join(directory, folder)).catch(() => [])
        const ids = names.flatMap((name) => OF_DOCUMENT.exec(name)?.[1] ?? [])
        if (ids.length > 0) yield [...new Set(ids)]
      }
    },
    /** Removes what was read of every file that the document had, but for the one that is kept. */
    async remove(documentId: string, kept?: StoredDocument): Promise<void> {
      const names = await readdir(folderOf(documentId)).catch(() => [])
      for (const name of names.filter((one) => one.startsWith(`${documentId}-`))) {
        const file = path.join(folderOf(documentId), name)
        if (!kept || file !== pathOf(kept)) await removeDurably(file)
      }
    },
  }
}

export type TextStore = ReturnType<typeof createTextStore>
