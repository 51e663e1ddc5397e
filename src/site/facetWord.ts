import { isPublicationType } from '../domain/publicationType'
import { isRegion } from '../domain/regions'
import { KINDS } from '../domain/kinds'
import type { SiteI18n } from './i18n'

/**
 * @param facet any
 * @param value of the facet
 * @param i18n the reader's language
 * @returns the name of the value where the catalogue of words or Intl has it, else undefined
 */
export function facetWord(facet: string, value: string, i18n: SiteI18n): string | undefined {
  const { words } = i18n
  switch (facet) {
    case 'kind': {
      const kind = KINDS.find((known) => known === value)
      return kind && words.kinds[kind].heading
    }
    case 'type':
      return isPublicationType(value) ? words.publicationTypes[value].label : undefined
    case 'region':
      return isRegion(value) ? words.regions[value] : undefined
    case 'file':
      return value === 'open' ? words.facets.file.open : undefined
    case 'country':
      return i18n.country(value)
    case 'language':
      return i18n.language(value)
    default:
      return undefined
  }
}
