import { DEFAULT_LOCALE } from '../domain/locale'
import { allExperts, expertPage, expertsForIndex } from '../queries/experts'
import type { ExpertForIndex } from '../queries/forIndex'
import type { ExpertSummary } from '../queries/viewModels'
import { familyNameFirst } from '../domain/personName'
import { NO_TEXT } from '../search/record'
import { namedValues, placeValues, wordValues } from './facetValues'
import { storedKind, type Description } from './kind'

/** The people of the network, by their public cards. */
export const expertKind = storedKind({
  kind: 'expert',
  names: ['groups'],
  facet: 'author',
  listing: {
    facets: ['group', 'keyword', 'region', 'country'],
    pageSize: 24,
    sorts: ['title'],
    files: ['csv'],
    columns: ['name', 'role', 'affiliation', 'subjects', 'groups', 'countries'],
  },
  all: allExperts,
  page: expertPage,
  views: expertsForIndex,
  describe: describeExpert,
  item: foundExpert,
})

export function describeExpert(expert: ExpertForIndex): Description {
  const { name, role, affiliation, topics, countries, groups, orcid, bioText } = expert
  return {
    language: DEFAULT_LOCALE,
    text: {
      ...NO_TEXT,
      title: name,
      subtitle: [role, affiliation].filter(Boolean).join('\n'),
      keywords: [...topics, ...[...countries, ...groups].map((named) => named.name)].join('\n'),
      identifiers: orcid ?? '',
      abstract: bioText,
    },
    sortTitle: familyNameFirst(name),
    facets: { ...placeValues(countries), group: namedValues(groups), keyword: wordValues(topics) },
    date: null,
  }
}

export function foundExpert(expert: ExpertForIndex): { kind: 'expert' } & ExpertSummary {
  const { id, slug, name, role, affiliation, topics, countries, groups } = expert
  return { kind: 'expert', id, slug, name, role, affiliation, topics, countries, groups }
}
