import type { ThemePage } from '../../queries/viewModels'
import type { FacetCount } from '../../search/types'
import { Swatch } from '../components/Names'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { hidden, rich, useI18n } from '../i18n'
import { filteredHref } from '../listing/listingHref'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

/** The themes that run through the work of all groups. */
export const themesPage: PageLoader = async ({ queries, search, i18n }) => {
  const { title, description } = i18n.words.network.themes
  const themes = await queries.all('theme')
  const counts = (await search.search(newest({}, 0, ['theme']))).facets.theme ?? []
  return {
    head: { title, description, canonical: '/themes' },
    place: 'theme',
    body: <Themes themes={themes} counts={counts} />,
  }
}

function Themes({ themes, counts }: { themes: ThemePage[]; counts: FacetCount[] }) {
  const { words, href } = useI18n()
  return (
    <>
      <PageTitle title={words.network.themes.title} lead={words.network.themes.description} />
      {themes.length === 0 ? <p className="empty">{words.site.noThemes}</p> : null}
      <ol className="theme-list">
        {themes.map(({ slug, name, colour, description }) => (
          <li key={slug}>
            <h2>
              <a className="theme-name" href={href(`/themes/${slug}`)}>
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
          <a href={href('/coverage')}>{words.network.home.coverage}</a>
        </p>
      ) : null}
    </>
  )
}

function ThemeCount({ count, slug, name }: { count: number; slug: string; name: string }) {
  const { words, href } = useI18n()
  if (count === 0) return words.network.themes.none
  return (
    <a href={href(filteredHref('theme', slug))}>{rich(words.network.themes.count({ count, theme: name, hidden }))}</a>
  )
}
