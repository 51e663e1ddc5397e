import type { GroupSummary, PublicationSummary, SiteSettings, ThemePage } from '../../queries/viewModels'
import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { publicationsAmong, type FoundItem } from '../../kinds/foundItem'
import { Entries } from '../components/Entry'
import { Swatch } from '../components/Names'
import { Paragraphs } from '../components/Paragraphs'
import { SearchForm } from '../components/SearchForm'
import { hidden, rich, useI18n } from '../i18n'
import { newest } from '../listing/listingQuery'
import type { PageLoader, Site } from '../page'

interface Home {
  settings: SiteSettings
  groups: GroupSummary[]
  themes: ThemePage[]
  experts: number
  featured: PublicationSummary[]
  latest: SearchResult<FoundItem, Facet>
}

/** The entrance: what this network is, what it has found out, and the ways in. */
export const homePage: PageLoader = async (site) => {
  const { queries, search } = site
  const [settings, groups, themes, experts] = await Promise.all([
    queries.settings(),
    queries.all('group'),
    queries.all('theme'),
    queries.all('expert'),
  ])
  const featured = await picks(site, settings.featured)
  const latest = await search.search(newest({}, 5 + featured.length, ['group', 'theme']))
  return {
    head: { title: null, description: settings.introduction, canonical: '/' },
    ownSearch: true,
    body: (
      <HomeBody
        settings={settings}
        groups={groups}
        themes={themes}
        experts={experts.length}
        featured={featured}
        latest={latest}
      />
    ),
  }
}

async function picks({ queries }: Site, slugs: string[]): Promise<PublicationSummary[]> {
  const found = await Promise.all(slugs.slice(0, 4).map((slug) => queries.one('publication', slug)))
  return found.filter((publication) => publication !== null)
}

function HomeBody({ settings, groups, themes, experts, featured, latest }: Home) {
  const { words, href } = useI18n()
  const { kinds, site, publication } = words
  const { home } = words.network
  const others = publicationsAmong(latest.hits.map(({ record }) => record)).filter(
    ({ slug }) => !featured.some((pick) => pick.slug === slug),
  )
  return (
    <div className="home">
      <div className="home-opening">
        <h1>{settings.tagline}</h1>
        <Paragraphs text={settings.introduction} className="lead" />
        <SearchForm id="q" action="/search" label={site.searchEverything} />
        <p className="home-counts">
          <a href={href('/publications')}>{kinds.publication.counted({ count: latest.total })}</a>
          {' · '}
          <a href={href('/groups')}>{kinds.group.counted({ count: groups.length })}</a>
          {' · '}
          <a href={href('/experts')}>{kinds.expert.counted({ count: experts })}</a>
        </p>
      </div>
      <div className="home-ways">
        <section aria-labelledby="groups">
          <h2 id="groups">{home.groups}</h2>
          <CountedGroups groups={groups} counts={latest.facets.group ?? []} />
        </section>
        <section aria-labelledby="themes">
          <h2 id="themes">{home.themes}</h2>
          <CountedThemes themes={themes} counts={latest.facets.theme ?? []} />
          {groups.length > 0 && themes.length > 0 ? (
            <p className="onward">
              <a href={href('/coverage')}>{home.coverage}</a>
            </p>
          ) : null}
        </section>
      </div>
      <div className="home-lists">
        {featured.length > 0 ? (
          <section aria-labelledby="featured">
            <h2 id="featured">{home.featured}</h2>
            <Entries publications={featured} level={3} />
          </section>
        ) : null}
        {others.length > 0 ? (
          <section aria-labelledby="latest">
            <h2 id="latest">{publication.latest.heading}</h2>
            <Entries publications={others.slice(0, 5)} level={3} />
            <p className="onward">
              <a href={href('/publications')}>{publication.latest.allCounted({ count: latest.total })}</a>
            </p>
          </section>
        ) : null}
        {latest.total === 0 ? <p className="empty">{site.nothingPublished}</p> : null}
      </div>
    </div>
  )
}

type Counts = { value: string; count: number }[]

function CountedGroups({ groups, counts }: { groups: GroupSummary[]; counts: Counts }) {
  const { words, href } = useI18n()
  if (groups.length === 0) return <p className="empty">{words.site.noGroups}</p>
  return (
    <ol className="counted numbered">
      {groups.map(({ slug, number, name }) => (
        <li key={slug}>
          <span className="number">{number}</span>
          <a href={href(`/groups/${slug}`)}>{name}</a>
          <Count counts={counts} slug={slug} />
        </li>
      ))}
    </ol>
  )
}

function CountedThemes({ themes, counts }: { themes: ThemePage[]; counts: Counts }) {
  const { words, href } = useI18n()
  if (themes.length === 0) return <p className="empty">{words.site.noThemes}</p>
  return (
    <ul className="counted">
      {themes.map(({ slug, name, colour }) => (
        <li key={slug}>
          <a className="theme-name" href={href(`/themes/${slug}`)}>
            <Swatch colour={colour} />
            {name}
          </a>
          <Count counts={counts} slug={slug} />
        </li>
      ))}
    </ul>
  )
}

function Count({ counts, slug }: { counts: Counts; slug: string }) {
  const { home } = useI18n().words.network
  const count = counts.find(({ value }) => value === slug)?.count ?? 0
  return <span className="count">{rich(home.count({ count, hidden }))}</span>
}
