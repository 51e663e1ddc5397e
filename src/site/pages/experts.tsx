import { isCountryCode } from '../../domain/countries'
import type { ExpertSummary, GroupSummary } from '../../queries/viewModels'
import { ExpertsForm } from '../components/ExpertsForm'
import { Pagination } from '../components/Pagination'
import type { Words } from '../../words/i18n'
import { folded } from '../format/text'
import { rich, useI18n } from '../i18n'
import { FACET_DESCRIPTIONS } from '../listing/facets'
import type { PageLoader } from '../page'
import { pageNumber, searchText, several } from '../parameters'
import { beyondLastPage } from './beyondLastPage'

const PAGE_SIZE = 48

interface ExpertsQuery {
  text: string
  group: string | null
  country: string | null
}

/** The people of the network: found by name, place or subject. */
export const expertsPage: PageLoader = async ({ queries, i18n }, request) => {
  const [all, groups] = await Promise.all([queries.experts(), queries.groups()])
  const query = parse(request.query)
  const page = pageNumber(request.query)
  const found = all.filter(matcher(query))
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  if (page > last) return beyondLastPage(page, { number: last, path: pathOf(query, last) }, found.length, i18n)
  const title = titleOf(found.length, query, groups, all, i18n.words)
  return {
    head: {
      title: page === 1 ? title : i18n.words.site.pages.titled({ title, page }),
      description: i18n.words.network.experts.description({ title }),
      canonical: pathOf(query, page),
      noindex: query.text !== '' || query.group !== null || query.country !== null,
    },
    place: 'experts',
    body: (
      <Experts
        title={title}
        experts={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        all={all}
        groups={groups}
        query={query}
        page={page}
        last={last}
      />
    ),
  }
}

function parse(parameters: URLSearchParams): ExpertsQuery {
  const [group] = several(parameters, 'group', (value) => value.length <= 120, FACET_DESCRIPTIONS.group.remedy)
  const [country] = several(parameters, 'country', isCountryCode, FACET_DESCRIPTIONS.country.remedy)
  return { text: searchText(parameters, 'q'), group: group ?? null, country: country ?? null }
}

function matcher({ text, group, country }: ExpertsQuery): (expert: ExpertSummary) => boolean {
  const words = folded(text).split(' ').filter(Boolean)
  return (expert) => {
    if (group !== null && !expert.groups.some(({ slug }) => slug === group)) return false
    if (country !== null && !expert.countries.some(({ code }) => code === country)) return false
    if (words.length === 0) return true
    const { name, role, affiliation, topics, countries, groups } = expert
    const known = [name, role, affiliation, ...topics, ...countries.map((c) => c.name), ...groups.map((g) => g.name)]
    const haystack = folded(known.join(' '))
    return words.every((word) => haystack.includes(word))
  }
}

function pathOf({ text, group, country }: ExpertsQuery, page: number): string {
  const parameters = new URLSearchParams()
  if (text !== '') parameters.append('q', text)
  if (group !== null) parameters.append('group', group)
  if (country !== null) parameters.append('country', country)
  if (page > 1) parameters.append('page', String(page))
  const string = parameters.toString()
  return string === '' ? '/experts' : `/experts?${string}`
}

function titleOf(
  total: number,
  query: ExpertsQuery,
  groups: GroupSummary[],
  all: ExpertSummary[],
  { kinds, network: { experts: words } }: Words,
): string {
  const group = groups.find(({ slug }) => slug === query.group)?.name ?? query.group
  const country = all.flatMap(({ countries }) => countries).find(({ code }) => code === query.country)?.name
  const what = kinds.expert.counted({ count: total })
  const conditions = [
    ...(query.text === '' ? [] : [words.for({ text: query.text })]),
    ...(group === null ? [] : [words.in({ group })]),
    ...(query.country === null ? [] : [words.on({ country: country ?? query.country })]),
  ]
  return conditions.length === 0 ? what : words.narrowed({ what, conditions: conditions.join(' ') })
}

interface Props {
  title: string
  experts: ExpertSummary[]
  all: ExpertSummary[]
  groups: GroupSummary[]
  query: ExpertsQuery
  page: number
  last: number
}

function Experts({ title, experts, all, groups, query, page, last }: Props) {
  const { words, href } = useI18n()
  return (
    <>
      <h1 className="list-title">{title}</h1>
      {all.length === 0 ? (
        <p className="empty">{words.network.experts.none}</p>
      ) : (
        <ExpertsForm query={query} groups={groups} experts={all} />
      )}
      {experts.length === 0 && all.length > 0 ? (
        <p className="empty">
          {rich(
            words.network.experts.nobody({
              count: all.length,
              link: (text) => <a href={href('/experts')}>{text}</a>,
            }),
          )}
        </p>
      ) : null}
      <ul className="expert-list">
        {experts.map((expert) => (
          <li key={expert.slug}>
            <h2 className="entry-title">
              <a href={href(`/experts/${expert.slug}`)}>{expert.name}</a>
            </h2>
            {expert.affiliation ? <p>{expert.affiliation}</p> : null}
            {expert.role ? <p className="entry-authors">{expert.role}</p> : null}
            {expert.topics.length > 0 ? <p className="entry-places">{expert.topics.join(', ')}</p> : null}
          </li>
        ))}
      </ul>
      <Pagination current={page} last={last} pathOf={(number) => pathOf(query, number)} />
    </>
  )
}
