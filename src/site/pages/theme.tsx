import type { ThemePage } from '../../queries/viewModels'
import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { LatestWork } from '../components/LatestWork'
import { Swatch } from '../components/Names'
import { PageTitle } from '../components/PageTitle'
import { useI18n } from '../i18n'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

/** A cross-cutting theme: its newest publications, and the groups that work on it. */
export const themePage: PageLoader = async ({ queries, search }, { params }) => {
  const theme = await queries.one('theme', params.slug ?? '')
  if (!theme) return null
  const result = await search.search(newest({ theme: [theme.slug] }, 8, ['group']))
  return {
    head: { title: theme.name, description: theme.description, canonical: `/themes/${theme.slug}` },
    place: 'theme',
    body: <Theme theme={theme} result={result} />,
  }
}

function Theme({ theme, result }: { theme: ThemePage; result: SearchResult<FoundItem, Facet> }) {
  const { words, href, number } = useI18n()
  const groups = result.facets.group ?? []
  const title = (
    <span className="theme-name">
      <Swatch colour={theme.colour} />
      {theme.name}
    </span>
  )
  return (
    <>
      <PageTitle kicker={words.network.theme.kicker} title={title} lead={theme.description} />
      <div className="with-rail">
        <div className="main-column">
          <LatestWork result={result} facet="theme" value={theme.slug} name={theme.name} />
        </div>
        {groups.length > 0 ? (
          <div className="rail">
            <section aria-labelledby="by-group">
              <h2 id="by-group">{words.network.theme.groups}</h2>
              <ul className="counted">
                {groups.map(({ value, label, count }) => (
                  <li key={value}>
                    <a href={href(`/publications?group=${value}&theme=${theme.slug}`)}>{label}</a>
                    <span className="count">{number(count)}</span>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        ) : null}
      </div>
    </>
  )
}
