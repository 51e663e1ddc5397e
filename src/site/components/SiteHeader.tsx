import type { Place } from '../page'
import { SearchForm } from './SearchForm'

const PLACES: { place: Place; href: string; name: string }[] = [
  { place: 'publications', href: '/publications', name: 'Research' },
  { place: 'groups', href: '/groups', name: 'Groups' },
  { place: 'themes', href: '/themes', name: 'Themes' },
  { place: 'coverage', href: '/coverage', name: 'Coverage' },
  { place: 'experts', href: '/experts', name: 'Experts' },
  { place: 'about', href: '/about', name: 'About' },
]

interface Props {
  name: string
  place: Place | null
  withSearch: boolean
}

/** One quiet line: the hub's name, its places, and the search. */
export function SiteHeader({ name, place, withSearch }: Props) {
  return (
    <header className="site-header">
      <div className="site-header-line">
        <a className="site-name" href="/">
          {name}
        </a>
        <nav className="places" aria-label="Main">
          <ul>
            {PLACES.map((entry) => (
              <li key={entry.place}>
                <a href={entry.href} aria-current={entry.place === place ? 'true' : undefined}>
                  {entry.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {withSearch ? (
          <SearchForm id="site-search" className="site-search" action="/search" label="Search everything" />
        ) : null}
      </div>
    </header>
  )
}
