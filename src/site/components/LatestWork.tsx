import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { publicationsAmong, type FoundItem } from '../../kinds/foundItem'
import { countOf } from '../format/numbers'
import { filteredHref } from '../listing/listingHref'
import { Entries } from './Entry'

interface Props {
  /** Of the section; one page may have several. */
  id?: string
  heading?: string
  result: SearchResult<FoundItem, Facet>
  facet: Facet
  value: string
  /** Of whom or what: "Gender". */
  name: string
}

/** The newest publications of a group, a theme or a person, and the way to all of them. */
export function LatestWork({ id = 'latest', heading = 'Latest publications', result, facet, value, name }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {result.total === 0 ? (
        <p className="empty">Nothing is published yet.</p>
      ) : (
        <>
          <Entries publications={publicationsAmong(result.hits.map(({ record }) => record))} level={3} />
          <p className="onward">
            <a href={filteredHref(facet, value)}>
              {result.total === 1 ? 'See it in the catalogue' : `All ${countOf(result.total, 'publication')}`}
              <span className="visually-hidden">{`: ${name}`}</span>
            </a>
          </p>
        </>
      )}
    </section>
  )
}
