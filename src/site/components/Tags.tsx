import { Fragment } from 'react'
import type { PublicationPage } from '../../queries/viewModels'
import { wordValue } from '../../kinds/facetValues'
import { useI18n } from '../i18n'
import { filteredHref } from '../listing/listingHref'
import { GroupNames, ThemeNames } from './Names'

/** Where a publication belongs: its groups, themes, countries and keywords, each a way to more of the kind. */
export function Tags({ publication }: { publication: PublicationPage }) {
  const { tags } = useI18n().words.publication
  const { groups, themes, countries, keywords } = publication
  if (groups.length + themes.length + countries.length + keywords.length === 0) return null
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">{tags.heading}</h2>
      <dl className="tags">
        {groups.length > 0 ? (
          <div>
            <dt>{tags.groups({ count: groups.length })}</dt>
            <dd>
              <GroupNames groups={groups} />
            </dd>
          </div>
        ) : null}
        {themes.length > 0 ? (
          <div>
            <dt>{tags.themes}</dt>
            <dd>
              <ThemeNames themes={themes} />
            </dd>
          </div>
        ) : null}
        {countries.length > 0 ? (
          <div>
            <dt>{tags.countries}</dt>
            <dd>
              <Links links={countries.map(({ code, name }) => ({ name, path: filteredHref('country', code) }))} />
            </dd>
          </div>
        ) : null}
        {keywords.length > 0 ? (
          <div>
            <dt>{tags.keywords}</dt>
            <dd>
              <Links links={keywords.map((name) => ({ name, path: keywordHref(name) }))} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

/** Everything that is filed under a keyword, however it is written there. */
function keywordHref(keyword: string): string {
  return `/search?keyword=${wordValue(keyword)}`
}

function Links({ links }: { links: { name: string; path: string }[] }) {
  const { href } = useI18n()
  return links.map(({ name, path }, index) => (
    <Fragment key={path}>
      {index > 0 ? ', ' : null}
      <a href={href(path)}>{name}</a>
    </Fragment>
  ))
}
