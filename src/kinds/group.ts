import { DEFAULT_LOCALE } from '../domain/locale'
import type { GroupForIndex } from '../queries/forIndex'
import { allGroups, groupForIndex, groupPage } from '../queries/groups'
import type { GroupSummary } from '../queries/viewModels'
import { NO_TEXT } from '../search/record'
import { namedValues } from './facetValues'
import { storedKind, type Description } from './kind'

/** Working groups by what they ask and plan; closed ones for those who may know of them. */
export const groupKind = storedKind({
  kind: 'group',
  facet: 'group',
  all: allGroups,
  page: groupPage,
  views: (_, groups) => groups.map(groupForIndex),
  describe: describeGroup,
  item: foundGroup,
})

export function describeGroup({ slug, name, summary, bodyText }: GroupForIndex): Description {
  return {
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title: name, abstract: summary, body: bodyText },
    facets: { group: namedValues([{ slug, name }]) },
    date: null,
  }
}

export function foundGroup({ id, slug, name, number, summary }: GroupForIndex): { kind: 'group' } & GroupSummary {
  return { kind: 'group', id, slug, name, number, summary }
}
