import { countryName } from '../domain/countries'
import type { Facet } from '../domain/facets'
import { DEFAULT_LOCALE, LOCALES } from '../domain/locale'
import { NO_TEXT, recordId } from '../search/record'
import type { FacetValue, SearchRecord } from '../search/types'
import { kindValue, placeValues } from './facetValues'
import type { CountryName } from '../queries/viewModels'
import type { NamedKind } from './kind'

type FoundCountry = { kind: 'country' } & CountryName

/** Countries that a publication or an expert is about, found by their names in every language of the hub. */
export const countryKind: NamedKind<FoundCountry> & { kind: 'country' } = {
  kind: 'country',
  facet: 'country',
  href: (code) => `/publications?country=${encodeURIComponent(code)}`,
  record: countryRecord,
}

function countryRecord({ value: code, label: name }: FacetValue): SearchRecord<FoundCountry, Facet> {
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
