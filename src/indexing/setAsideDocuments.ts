import type { Payload } from 'payload'
import { hubContext, offer } from '../config/hubContext'
import type { DocumentName } from './affected'
import type { Indexing } from './openIndexing'
import type { SetAsideDocument } from './setAside'

/** Milliseconds between two tries by itself: what was mended in the database beside the hub is found again. */
const RETRY_EVERY = 60_000

/** Documents tried at a time. */
const RETRIED = 200

/** What the indexes of this process do without, taken together. */
export interface SetAsideDocuments {
  /** Each once, the latest first. */
  list(): SetAsideDocument[]
  retry(documents: DocumentName[]): Promise<void>
}

declare module '../config/hubContext' {
  interface HubContext {
    setAsideDocuments?: SetAsideDocuments
  }
}

/**
 * @param payload whose documents
 * @param indexing that may have set some aside
 * @returns what it does without; the endpoints of this payload find it by `setAsideDocumentsOf`. `stop` ends the tries that
 *   are made by themselves
 */
export function gatherSetAside(
  payload: Payload,
  indexing: Pick<Indexing, 'setAside' | 'retry'>,
): SetAsideDocuments & { stop(): void } {
  const list = () => {
    const once = new Map<string, SetAsideDocument>()
    for (const entry of indexing.setAside()) {
      const key = `${entry.collection}/${entry.document}`
      if (!once.has(key)) once.set(key, entry)
    }
    return [...once.values()].sort((one, other) => other.since.localeCompare(one.since))
  }
  let next = 0
  const timer = setInterval(() => {
    const all = list()
    if (all.length === 0) return
    if (next >= all.length) next = 0
    const some = all.slice(next, next + RETRIED)
    next += some.length
    // An index that takes nothing has been reported by whoever follows the changes.
    void indexing.retry(some).catch(() => undefined)
  }, RETRY_EVERY).unref()
  const documents = { list, retry: indexing.retry }
  const withdraw = offer(payload, 'setAsideDocuments', documents)
  return {
    ...documents,
    stop() {
      clearInterval(timer)
      withdraw()
    },
  }
}

/** @returns undefined while no index is open, as on the command line */
export function setAsideDocumentsOf(payload: Payload): SetAsideDocuments | undefined {
  return hubContext(payload).setAsideDocuments
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
