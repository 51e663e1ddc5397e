import type { Payload } from 'payload'
import type { SetAsideDocument } from './setAside'

/** Milliseconds between two tries by itself: what was mended in the database beside the hub is found again. */
const RETRY_EVERY = 60_000

/** Documents tried at a time. */
const RETRIED = 200

/** The document of a set-aside record. */
export type DocumentName = Pick<SetAsideDocument, 'collection' | 'document'>

/** An index that may have set documents aside. */
export interface SettingAside {
  setAside(): SetAsideDocument[]
  /** Tries once more to make records of these. */
  retry(documents: DocumentName[]): Promise<void>
}

/** What the indexes of this process do without, taken together. */
export interface SetAsideDocuments {
  /** Each once, the latest first. */
  list(): SetAsideDocument[]
  retry(documents: DocumentName[]): Promise<void>
  /** Ends the tries that are made by themselves. */
  stop(): void
}

const offered = new WeakMap<Payload, SetAsideDocuments>()

/**
 * @param payload whose documents
 * @param indexes of this process
 * @returns what they do without; the endpoints of this payload find it by `setAsideDocumentsOf`
 */
export function gatherSetAside(payload: Payload, indexes: readonly SettingAside[]): SetAsideDocuments {
  const list = () => {
    const once = new Map<string, SetAsideDocument>()
    for (const entry of indexes.flatMap((index) => index.setAside())) {
      const key = `${entry.collection}/${entry.document}`
      if (!once.has(key)) once.set(key, entry)
    }
    return [...once.values()].sort((one, other) => other.since.localeCompare(one.since))
  }
  const retry = async (documents: DocumentName[]) => {
    for (const index of indexes) await index.retry(documents)
  }
  let next = 0
  const timer = setInterval(() => {
    const all = list()
    if (all.length === 0) return
    if (next >= all.length) next = 0
    const some = all.slice(next, next + RETRIED)
    next += some.length
    // An index that takes nothing has been reported by whoever follows the changes.
    void retry(some).catch(() => undefined)
  }, RETRY_EVERY).unref()
  const documents: SetAsideDocuments = {
    list,
    retry,
    stop() {
      clearInterval(timer)
      if (offered.get(payload) === documents) offered.delete(payload)
    },
  }
  offered.set(payload, documents)
  return documents
}

/** @returns undefined while no index is open, as on the command line */
export function setAsideDocumentsOf(payload: Payload): SetAsideDocuments | undefined {
  return offered.get(payload)
}

/**
 * @param payload whose log
 * @returns reports each document that is set aside, once for each reason, however many indexes do without it
 */
export function setAsideReport(payload: Payload): (added: SetAsideDocument) => void {
  const reported = new Map<string, string>()
  return ({ collection, document, reason }) => {
    const key = `${collection}/${document}`
    if (reported.get(key) === reason) return
    reported.set(key, reason)
    payload.logger.warn({ collection, document, reason, msg: 'A document is set aside: it cannot be searched' })
  }
}
