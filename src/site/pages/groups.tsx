import type { GroupSummary } from '../../queries/viewModels'
import type { FacetCount } from '../../search/types'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { hidden, rich, useI18n } from '../i18n'
import { filteredHref } from '../listing/listingHref'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

/** All working groups in their order. */
export const groupsPage: PageLoader = async ({ queries, search, i18n: { words } }) => {
  const groups = await queries.all('group')
  const counts = (await search.search(newest({}, 0, ['group']))).facets.group ?? []
  const title = words.kinds.group.counted({ count: groups.length })
  return {
    head: {
      title: words.network.groups.title,
      description: words.network.groups.description({ groups: title }),
      canonical: '/groups',
    },
    place: 'group',
    body: <Groups title={title} groups={groups} counts={counts} />,
  }
}

function Groups({ title, groups, counts }: { title: string; groups: GroupSummary[]; counts: FacetCount[] }) {
  const { words, href } = useI18n()
  return (
    <>
      <PageTitle title={groups.length > 0 ? title : words.network.groups.title} />
      {groups.length === 0 ? <p className="empty">{words.site.noGroups}</p> : null}
      <ol className="group-list">
        {groups.map(({ slug, number, name, summary }) => (
          <li key={slug}>
            <span className="number" aria-hidden="true">
              {number}
            </span>
            <div>
              <h2>
                <a href={href(`/groups/${slug}`)}>{name}</a>
              </h2>
              <Paragraphs text={summary} />
              <PublicationCount counts={counts} slug={slug} name={name} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function PublicationCount({ counts, slug, name }: { counts: FacetCount[]; slug: string; name: string }) {
  const { words, href } = useI18n()
  const count = counts.find(({ value }) => value === slug)?.count ?? 0
  if (count === 0) return <p className="entry-places">{words.network.groups.none}</p>
  return (
    <p className="entry-places">
      <a href={href(filteredHref('group', slug))}>{rich(words.network.groups.count({ count, group: name, hidden }))}</a>
    </p>
  )
}
