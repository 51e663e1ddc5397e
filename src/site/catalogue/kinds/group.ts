import { DEFAULT_LOCALE } from '../../../domain/locale'
import type { GroupForIndex } from '../../../queries'
import { NO_TEXT, recordId } from '../../../search/record'
import { kindValue, namedValues } from './facetValues'
import { storedKind, type CatalogueRecord } from './kind'

/** Working groups by what they ask and plan. */
export const groupKind = storedKind(
  'group',
  'working-groups',
  (queries, ids) => queries.groupsForIndex(ids),
  groupRecord,
)

function groupRecord({ id, slug, name, number, summary, bodyText }: GroupForIndex): CatalogueRecord {
  return {
    id: recordId('group', id),
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, title: name, abstract: summary, body: bodyText },
    files: [],
    facets: { kind: kindValue('group'), group: namedValues([{ slug, name }]) },
    date: null,
    stored: { kind: 'group', id, slug, name, number, summary },
  }
}
