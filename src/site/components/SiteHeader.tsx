import { useI18n } from '../i18n'
import { PLACES } from '../kinds/places'
import type { Place } from '../page'
import { SearchForm } from './SearchForm'

interface Props {
  name: string
  place: Place | null
  withSearch: boolean
}

/** One quiet line: the hub's name, its places, and the search. */
export function SiteHeader({ name: hub, place, withSearch }: Props) {
  const { words, href } = useI18n()
  return (
    <header className="site-header">
      <div className="site-header-line">
        <a className="site-name" href={href('/')}>
          {hub}
        </a>
        <nav className="places" aria-label={words.site.places.label}>
          <ul>
            {PLACES.map(({ name, path, label }) => (
              <li key={name}>
                <a href={href(path)} aria-current={name === place ? 'true' : undefined}>
                  {label(words)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {withSearch ? (
          <SearchForm id="site-search" className="site-search" action="/search" label={words.site.searchEverything} />
        ) : null}
      </div>
    </header>
  )
}
