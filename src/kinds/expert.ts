import { DEFAULT_LOCALE } from '../domain/locale'
import type { ExpertForIndex } from '../queries/forIndex'
import { expertsForIndex } from '../queries/network'
import { familyNameFirst } from '../domain/personName'
import { NO_TEXT } from '../search/record'
import { namedValues, placeValues, wordValues } from './facetValues'
import type { ItemOf } from './foundItem'
import { storedKind, type Description } from './kind'

/** The people of the network, by their public cards. */
export const expertKind = storedKind({
  kind: 'expert',
  collection: 'experts',
  names: ['groups'],
  path: '/experts',
  filter: { facet: 'author', collection: 'experts' },
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

export function foundExpert(expert: ExpertForIndex): ItemOf<'expert'> {
  const { id, slug, name, role, affiliation, topics, countries, groups } = expert
  return { kind: 'expert', id, slug, name, role, affiliation, topics, countries, groups }
}
