import { ANYTHING, type Read } from '../../config/database/reads'
import { isTold } from '../../domain/events'

/** Stands for the index of visitors among what an answer was read from. */
export const INDEX: Read = '(index)'

/** How many documents are remembered by name; beyond them a change counts for all. */
const MAX_REMEMBERED = 20_000

/** What has changed of all that visitors may read, and when. */
export interface Changes {
  /** Grows with each change. */
  revision(): number
  /** These documents may look different to visitors from now on. */
  touch(documents: Iterable<{ collection: string; document: string }>): void
  /** The index of visitors may answer differently from now on. */
  touchIndex(): void
  /** Anything may be different from now on. */
  touchAll(): void
  /**
   * @param reads what an answer was read from; of none nothing is known, so that any change may change it
   * @param since the revision before it was asked for
   * @returns whether nothing of it has changed
   */
  hold(reads: ReadonlySet<Read>, since: number): boolean
}

export function createChanges(): Changes {
  let revision = 1
  let everything = revision
  const touched = new Map<Read, number>()

  const touchNames = (names: Iterable<Read>) => {
    revision++
    for (const name of names) touched.set(name, revision)
    if (touched.size > MAX_REMEMBERED) touchAll()
  }
  const touchAll = () => {
    everything = ++revision
    touched.clear()
  }

  return {
    revision: () => revision,
    touch(documents) {
      const names = new Set<Read>([ANYTHING])
      for (const { collection, document } of documents) names.add(collection).add(`${collection}/${document}`)
      touchNames(names)
    },
    touchIndex: () => touchNames([INDEX, ANYTHING]),
    touchAll,
    hold(reads, since) {
      if (since === revision) return true
      if (everything > since || reads.size === 0) return false
      for (const read of reads) if ((touched.get(isToldOf(read) ? read : ANYTHING) ?? 0) > since) return false
      return true
    },
  }
}

/** Of other collections no event tells, so that they may have changed with whatever has. */
function isToldOf(read: Read): boolean {
  return read === INDEX || isTold(read.split('/', 1)[0] ?? '')
}
