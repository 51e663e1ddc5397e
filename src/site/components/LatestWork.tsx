import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { publicationsAmong, type FoundItem } from '../../kinds/foundItem'
import { hidden, rich, useI18n } from '../i18n'
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
export function LatestWork({ id = 'latest', heading, result, facet, value, name }: Props) {
  const { words, href } = useI18n()
  const { latest } = words.publication
  const { total } = result
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading ?? latest.heading}</h2>
      {total === 0 ? (
        <p className="empty">{words.site.nothingPublished}</p>
      ) : (
        <>
          <Entries publications={publicationsAmong(result.hits.map(({ record }) => record))} level={3} />
          <p className="onward">
            <a href={href(filteredHref(facet, value))}>
              {rich(total === 1 ? latest.one({ of: name, hidden }) : latest.all({ count: total, of: name, hidden }))}
            </a>
          </p>
        </>
      )}
    </section>
  )
}
