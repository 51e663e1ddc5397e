import type { Queries } from '../../queries'
import type { PublicationSummary } from '../../queries/viewModels'
import type { SearchEngine } from '../../search/types'
import { publicationRecord } from './publicationRecord'

interface Change {
  collection: string
  document: string
}

/** Collections whose names stand in the records of publications. */
const NAMED_IN_RECORDS = new Set(['working-groups', 'themes', 'experts'])

/** Everything that is derived from what is stored, brought up to date change by change. */
export interface Catalogue {
  /** Grows with every change of what visitors see: the page cache's key. */
  revision(): number
  /** Follows a batch of changes. */
  apply(changes: Change[]): Promise<void>
  /** Builds the search index anew. */
  rebuild(): Promise<void>
}

/**
 * @param queries what visitors may read, for only that is indexed
 * @param search the index to keep
 */
export function createCatalogue(queries: Queries, search: SearchEngine<PublicationSummary>): Catalogue {
  let revision = 1

  async function* records() {
    for await (const publication of queries.allPublications()) yield publicationRecord(publication)
  }

  const rebuild = async () => {
    await search.rebuild(records())
    revision++
  }

  return {
    revision: () => revision,
    rebuild,
    async apply(changes) {
      const publications = changes.filter(({ collection }) => collection === 'publications')
      const ids = [...new Set(publications.map(({ document }) => document))]
      if (changes.some(({ collection }) => NAMED_IN_RECORDS.has(collection))) return rebuild()
      if (ids.length > 0) {
        const found = await queries.publicationsByIds(ids)
        const present = new Set(found.map(({ id }) => id))
        await search.apply({ put: found.map(publicationRecord), remove: ids.filter((id) => !present.has(id)) })
      }
      revision++
    },
  }
}
