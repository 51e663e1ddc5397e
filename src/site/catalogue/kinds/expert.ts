import { DEFAULT_LOCALE } from '../../../domain/locale'
import type { ExpertForIndex } from '../../../queries'
import { NO_TEXT, recordId } from '../../../search/record'
import { kindValue, namedValues, placeValues, wordValues } from './facetValues'
import { storedKind, type CatalogueRecord } from './kind'

/** The people of the network. */
export const expertKind = storedKind('expert', 'experts', (queries, ids) => queries.expertsForIndex(ids), expertRecord)

function expertRecord(expert: ExpertForIndex): CatalogueRecord {
  const { id, slug, name, role, affiliation, topics, countries, groups, orcid, bioText } = expert
  return {
    id: recordId('expert', id),
    language: DEFAULT_LOCALE,
    text: {
      ...NO_TEXT,
      title: name,
      subtitle: [role, affiliation].filter(Boolean).join('\n'),
      keywords: [...topics, ...[...countries, ...groups].map((named) => named.name)].join('\n'),
      identifiers: orcid ?? '',
      abstract: bioText,
    },
    files: [],
    facets: {
      ...placeValues(countries),
      kind: kindValue('expert'),
      group: namedValues(groups),
      keyword: wordValues(topics),
    },
    date: null,
    stored: { kind: 'expert', id, slug, name, role, affiliation, topics, countries, groups },
  }
}
