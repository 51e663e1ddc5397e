import { regionOf } from '../domain/regions'
import { slug } from '../domain/slug'
import type { CountryName, NamedLink } from '../queries/viewModels'
import type { Kind } from '../domain/kinds'
import type { FacetValue } from '../search/types'
import { ENGLISH } from '../words/i18n'

/** @returns the kind of a record as a facet has it */
export function kindValue(kind: Kind): FacetValue[] {
  return [{ value: kind, label: ENGLISH.words.kinds[kind].heading }]
}

/** @returns values that are their own labels */
export function ownValues(values: string[]): FacetValue[] {
  return values.map((value) => ({ value, label: value }))
}

/** @returns groups or themes by the names of their pages */
export function namedValues(links: NamedLink[]): FacetValue[] {
  return links.map(({ slug: value, name: label }) => ({ value, label }))
}

/** @returns countries, and the regions that they lie in, each once */
export function placeValues(countries: CountryName[]): { country: FacetValue[]; region: FacetValue[] } {
  const regions = new Map(
    countries.flatMap(({ code }) => {
      const region = regionOf(code)
      return region ? [[region.slug, { value: region.slug, label: region.name }] as const] : []
    }),
  )
  return { country: countries.map(({ code: value, name: label }) => ({ value, label })), region: [...regions.values()] }
}

/** @returns words under a value that does not depend on how they are written */
export function wordValues(words: string[]): FacetValue[] {
  return words.map((label) => ({ value: wordValue(label), label })).filter(({ value }) => value !== '')
}

/** @returns the value of a word or a name in addresses */
export function wordValue(word: string): string {
  return slug(word.toLowerCase())
}
