import type { GroupSummary, ThemePage } from '../../queries/viewModels'
import type { FacetCount } from '../../search/types'
import type { PageSearch } from '../../kinds/pageSearch'
import { Swatch } from '../components/Names'
import { PageTitle } from '../components/PageTitle'
import { hidden, rich, useI18n } from '../i18n'
import { newest } from '../listing/listingQuery'
import type { PageLoader } from '../page'

/** How many publications each group has on each theme. One search per theme gives a whole column. */
export const coveragePage: PageLoader = async ({ queries, search, i18n }) => {
  const { title, description } = i18n.words.network.coverage
  const [groups, themes] = await Promise.all([queries.all('group'), queries.all('theme')])
  const [all, ...columns] = await Promise.all([column(search, null), ...themes.map((theme) => column(search, theme))])
  return {
    head: { title, description, canonical: '/coverage' },
    place: 'coverage',
    body: <Coverage groups={groups} columns={columns} all={all} />,
  }
}

interface Column {
  theme: ThemePage | null
  total: number
  byGroup: FacetCount[]
}

async function column(search: PageSearch, theme: ThemePage | null): Promise<Column> {
  const { total, facets } = await search.search(newest(theme ? { theme: [theme.slug] } : {}, 0, ['group']))
  return { theme, total, byGroup: facets.group ?? [] }
}

function Coverage({ groups, columns, all }: { groups: GroupSummary[]; columns: Column[]; all: Column }) {
  const { words, href } = useI18n()
  const { coverage } = words.network
  const withAll = [...columns, all]
  const most = Math.max(...columns.flatMap(({ byGroup }) => byGroup.map(({ count }) => count)))
  return (
    <>
      <PageTitle title={coverage.title} lead={coverage.lead} />
      {groups.length === 0 ? (
        <p className="empty">{words.site.noGroups}</p>
      ) : (
        <div className="wide-table" role="region" aria-label={coverage.label} tabIndex={0}>
          <table className="coverage">
            <caption className="visually-hidden">{coverage.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{coverage.group}</th>
                {columns.map(({ theme }) =>
                  theme ? (
                    <th scope="col" key={theme.slug}>
                      <a href={href(`/themes/${theme.slug}`)}>
                        <Swatch colour={theme.colour} /> {theme.name}
                      </a>
                    </th>
                  ) : null,
                )}
                <th scope="col">{coverage.all}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.slug}>
                  <th scope="row">
                    <a href={href(`/groups/${group.slug}`)}>{group.name}</a>
                  </th>
                  {withAll.map((entry) => (
                    <Cell
                      key={entry.theme?.slug ?? ''}
                      count={entry.byGroup.find(({ value }) => value === group.slug)?.count ?? 0}
                      group={group}
                      theme={entry.theme}
                      most={most}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{coverage.allGroups}</th>
                {withAll.map((entry) => (
                  <Cell
                    key={entry.theme?.slug ?? ''}
                    count={entry.total}
                    group={null}
                    theme={entry.theme}
                    most={most}
                  />
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </>
  )
}

interface CellProps {
  count: number
  /** Null in the row of all groups. */
  group: GroupSummary | null
  /** Null in the column of all publications. */
  theme: ThemePage | null
  /** The highest number of a group on a theme. */
  most: number
}

function Cell({ count, group, theme, most }: CellProps) {
  const { words, href } = useI18n()
  const { coverage } = words.network
  if (count === 0) return <td className="none">0</td>
  const parameters = [group ? `group=${group.slug}` : '', theme ? `theme=${theme.slug}` : ''].filter(Boolean).join('&')
  const about = [group?.name, theme?.name].filter(Boolean).join(', ')
  return (
    <td data-level={group && theme ? Math.ceil((3 * count) / most) : undefined}>
      <a href={href(parameters ? `/publications?${parameters}` : '/publications')}>
        {rich(about ? coverage.countOn({ count, about, hidden }) : coverage.count({ count, hidden }))}
      </a>
    </td>
  )
}
