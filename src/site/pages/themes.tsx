import type { ThemePage } from '../../queries/viewModels'
import type { FacetCount } from '../../search/types'
import { Swatch } from '../components/Names'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { countOf } from '../format/numbers'
import { filteredHref } from '../listing/listingHref'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

/** The themes that run through the work of all groups. */
export const themesPage: PageLoader = async ({ queries, search }) => {
  const themes = await queries.themes()
  const counts = (await search.search(newest({}, 0, ['theme']))).facets.theme ?? []
  return {
    head: {
      title: 'Cross-cutting themes',
      description: 'The questions that run through the work of every group.',
      canonical: '/themes',
    },
    place: 'themes',
    body: <Themes themes={themes} counts={counts} />,
  }
}

function Themes({ themes, counts }: { themes: ThemePage[]; counts: FacetCount[] }) {
  return (
    <>
      <PageTitle title="Cross-cutting themes" lead="The questions that run through the work of every group." />
      {themes.length === 0 ? <p className="empty">No themes yet.</p> : null}
      <ol className="theme-list">
        {themes.map(({ slug, name, colour, description }) => (
          <li key={slug}>
            <h2>
              <a className="theme-name" href={`/themes/${slug}`}>
                <Swatch colour={colour} />
                {name}
              </a>
            </h2>
            <Paragraphs text={description} />
            <p className="entry-places">
              <ThemeCount count={counts.find(({ value }) => value === slug)?.count ?? 0} slug={slug} name={name} />
            </p>
          </li>
        ))}
      </ol>
      {themes.length > 0 ? (
        <p className="onward">
          <a href="/coverage">Groups and themes at a glance</a>
        </p>
      ) : null}
    </>
  )
}

function ThemeCount({ count, slug, name }: { count: number; slug: string; name: string }) {
  if (count === 0) return 'No publications yet'
  return (
    <a href={filteredHref('theme', slug)}>
      {countOf(count, 'publication')}
      <span className="visually-hidden">{` on ${name}`}</span>
    </a>
  )
}
