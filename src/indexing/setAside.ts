import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A document that an index does without, because no record can be made of it. */
export interface SetAsideDocument {
  collection: string
  document: string
  /** What is wrong with it, in words for those who mend it. */
  reason: string
  /** ISO 8601: since when. */
  since: string
}

const FILE = 'set-aside.json'

const DOCUMENTS = z.array(
  z.object({ collection: z.string(), document: z.string(), reason: z.string(), since: z.iso.datetime() }),
)

/** What one index has set aside. It is kept in the folder of the index, so that a kept index is kept with it. */
export interface SetAside {
  /** Whether it is known what a kept index of this folder has set aside; if not, that index must be built anew. */
  readonly isKnown: boolean
  add(collection: string, document: string, reason: string): void
  /** Of these documents nothing is wrong any more. */
  remove(collection: string, documents: readonly string[]): void
  /** All of them, the latest first. */
  list(): SetAsideDocument[]
  /** Keeps the list on the disk, once no index is being built. */
  save(): void
  /** An index is being built: what is not met in it again by its end is not set aside any more. */
  beginBuild(): void
  endBuild(): void
}

/**
 * @param directory of the index
 * @param onAdded told of each document that is set aside, once for each reason
 */
export function openSetAside(directory: string, onAdded: (added: SetAsideDocument) => void): SetAside {
  const file = path.join(directory, FILE)
  const kept = readKept(file)
  const known = new Map((kept ?? []).map((entry) => [keyOf(entry.collection, entry.document), entry]))
  let unmet: Set<string> | null = null
  let isSaved = kept !== null

  function save(): void {
    if (isSaved || unmet) return
    isSaved = true
    try {
      writeFileSync(`${file}.new`, JSON.stringify([...known.values()]))
      renameSync(`${file}.new`, file)
    } catch {
      // Without the file the index is built anew at the next start.
      rmSync(file, { force: true })
    }
  }

  return {
    isKnown: kept !== null,
    save,
    add(collection, document, reason) {
      const key = keyOf(collection, document)
      unmet?.delete(key)
      const former = known.get(key)
      if (former?.reason === reason) return
      const entry = { collection, document, reason, since: former?.since ?? new Date().toISOString() }
      known.set(key, entry)
      isSaved = false
      onAdded(entry)
    },
    remove(collection, documents) {
      if (known.size === 0) return
      for (const document of documents) if (known.delete(keyOf(collection, document))) isSaved = false
    },
    list: () => [...known.values()].sort((one, other) => other.since.localeCompare(one.since)),
    beginBuild() {
      unmet = new Set(known.keys())
      rmSync(file, { force: true })
      isSaved = false
    },
    endBuild() {
      for (const key of unmet ?? []) known.delete(key)
      unmet = null
      save()
    },
  }
}

function keyOf(collection: string, document: string): string {
  return `${collection}/${document}`
}

function readKept(file: string): SetAsideDocument[] | null {
  try {
    return DOCUMENTS.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
