import { Fragment } from 'react'
import type { PublicationPage } from '../../queries/viewModels'
import { wordValue } from '../../kinds/facetValues'
import { filteredHref } from '../listing/listingHref'
import { GroupNames, ThemeNames } from './Names'

/** Where a publication belongs: its groups, themes, countries and keywords, each a way to more of the kind. */
export function Tags({ publication }: { publication: PublicationPage }) {
  const { groups, themes, countries, keywords } = publication
  if (groups.length + themes.length + countries.length + keywords.length === 0) return null
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">Filed under</h2>
      <dl className="tags">
        {groups.length > 0 ? (
          <div>
            <dt>{groups.length === 1 ? 'Working group' : 'Working groups'}</dt>
            <dd>
              <GroupNames groups={groups} />
            </dd>
          </div>
        ) : null}
        {themes.length > 0 ? (
          <div>
            <dt>Themes</dt>
            <dd>
              <ThemeNames themes={themes} />
            </dd>
          </div>
        ) : null}
        {countries.length > 0 ? (
          <div>
            <dt>Countries</dt>
            <dd>
              <Links links={countries.map(({ code, name }) => ({ name, href: filteredHref('country', code) }))} />
            </dd>
          </div>
        ) : null}
        {keywords.length > 0 ? (
          <div>
            <dt>Keywords</dt>
            <dd>
              <Links links={keywords.map((name) => ({ name, href: keywordHref(name) }))} />
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

function Links({ links }: { links: { name: string; href: string }[] }) {
  return links.map(({ name, href }, index) => (
    <Fragment key={href}>
      {index > 0 ? ', ' : null}
      <a href={href}>{name}</a>
    </Fragment>
  ))
}
