import { useI18n } from '../i18n'
import type { Place } from '../page'
import { SearchForm } from './SearchForm'

const PLACES: readonly Place[] = ['publications', 'groups', 'themes', 'coverage', 'experts', 'about']

interface Props {
  name: string
  place: Place | null
  withSearch: boolean
}

/** One quiet line: the hub's name, its places, and the search. */
export function SiteHeader({ name, place, withSearch }: Props) {
  const { words, href } = useI18n()
  return (
    <header className="site-header">
      <div className="site-header-line">
        <a className="site-name" href={href('/')}>
          {name}
        </a>
        <nav className="places" aria-label={words.site.places.label}>
          <ul>
            {PLACES.map((entry) => (
              <li key={entry}>
                <a href={href(`/${entry}`)} aria-current={entry === place ? 'true' : undefined}>
                  {words.site.places[entry]}
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
