import { countryName } from '../domain/countries'
import { DEFAULT_LOCALE, LOCALES } from '../domain/locale'
import { NO_TEXT, recordId } from '../search/record'
import type { FacetValue } from '../search/types'
import { kindValue, placeValues } from './facetValues'
import type { CatalogueRecord, NamedKind } from './kind'

/** Countries that a publication or an expert is about, found by their names in every language of the hub. */
export const countryKind: NamedKind = {
  kind: 'country',
  facet: 'country',
  href: (code) => `/publications?country=${encodeURIComponent(code)}`,
  record: countryRecord,
}

function countryRecord({ value: code, label: name }: FacetValue): CatalogueRecord {
  return {
    id: recordId('country', code),
    language: DEFAULT_LOCALE,
    text: {
      ...NO_TEXT,
      title: name,
      keywords: [...new Set(LOCALES.map((locale) => countryName(code, locale)))].join('\n'),
      identifiers: code,
    },
    files: [],
    facets: { ...placeValues([{ code, name }]), kind: kindValue('country') },
    date: null,
    stored: { kind: 'country', code, name },
  }
}
