import { withReads } from '../../config/database/reads'
import type { Locale } from '../../domain/locale'
import { INDEX, type Changes } from './changes'
import { tracked } from './tracked'
import { createTracker, type Dependencies, type Tracking } from './tracker'

/** All that a page of the public site is made of. */
export interface Sources<Queries, Search> {
  /** What visitors may read, by language. */
  queriesIn(locale: Locale): Queries
  search: Search
}

/** Makes something of sources that note what they are asked; null where it cannot be told how long it holds. */
export type Track<Queries, Search> = <Made>(
  make: (sources: Sources<Queries, Search>) => Promise<Made>,
) => Promise<{ made: Made; dependencies: Dependencies | null }>

/**
 * @param parts.changes of what visitors may read
 * @param parts.isCurrent whether a change would have been noticed
 * @param parts.queriesIn reads the database
 * @param parts.search asks the index of visitors
 * @param parts.shared queries whose answers many pages show
 * @returns the same sources, whose answers are kept where many pages need them; and what makes a page of them
 */
export function trackedSources<Queries extends object, Search extends object>(
  parts: Sources<Queries, Search> & {
    changes: Changes
    isCurrent: () => boolean
    shared: readonly (keyof Queries & string)[]
  },
): Sources<Queries, Search> & { track: Track<Queries, Search> } {
  const startTracking = createTracker(parts.changes, parts.isCurrent)
  const readers = new Map<Locale, Queries>()
  const readerIn = (locale: Locale): Queries => {
    const reader = readers.get(locale) ?? parts.queriesIn(locale)
    readers.set(locale, reader)
    return reader
  }
  const sourcesFor = (ask: Tracking['ask']): Sources<Queries, Search> => ({
    queriesIn: (locale) => tracked(readerIn(locale), ask, { name: locale, reads: withReads, shared: parts.shared }),
    search: tracked(parts.search, ask, { name: 'search', reads: withIndex, shared: [] }),
  })
  return {
    // Each question is one of its own.
    ...sourcesFor((key, ask, isShared) => startTracking().ask(key, ask, isShared)),
    async track(make) {
      const { ask, dependencies } = startTracking()
      const made = await make(sourcesFor(ask))
      return { made, dependencies: dependencies() }
    },
  }
}

const withIndex: typeof withReads = async (work) => {
  const { answer, reads } = await withReads(work)
  return { answer, reads: new Set([...reads, INDEX]) }
}
