import type { GroupSummary } from '../../queries/viewModels'
import type { FacetCount } from '../../search/types'
import { PageTitle } from '../components/PageTitle'
import { Paragraphs } from '../components/Paragraphs'
import { countOf } from '../format/numbers'
import { filteredHref } from '../listing/listingHref'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

/** All working groups in their order. */
export const groupsPage: PageLoader = async ({ queries, search }) => {
  const groups = await queries.groups()
  const counts = (await search.search(newest({}, 0, ['group']))).facets.group ?? []
  const title = countOf(groups.length, 'working group')
  return {
    head: {
      title: 'Working groups',
      description: `${title}, what each works on, and what it has published.`,
      canonical: '/groups',
    },
    place: 'groups',
    body: <Groups title={title} groups={groups} counts={counts} />,
  }
}

function Groups({ title, groups, counts }: { title: string; groups: GroupSummary[]; counts: FacetCount[] }) {
  return (
    <>
      <PageTitle title={groups.length > 0 ? title : 'Working groups'} />
      {groups.length === 0 ? <p className="empty">No groups yet.</p> : null}
      <ol className="group-list">
        {groups.map(({ slug, number, name, summary }) => (
          <li key={slug}>
            <span className="number" aria-hidden="true">
              {number}
            </span>
            <div>
              <h2>
                <a href={`/groups/${slug}`}>{name}</a>
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
  const count = counts.find(({ value }) => value === slug)?.count ?? 0
  if (count === 0) return <p className="entry-places">No publications yet</p>
  return (
    <p className="entry-places">
      <a href={filteredHref('group', slug)}>
        {countOf(count, 'publication')}
        <span className="visually-hidden">{` from ${name}`}</span>
      </a>
    </p>
  )
}
