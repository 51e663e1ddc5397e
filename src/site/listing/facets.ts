import { isCountryCode } from '../../domain/countries'
import { PUBLICATION_TYPES } from '../../domain/publicationType'
import type { Facet } from '../../domain/facets'
import { KINDS } from '../../domain/kinds'
import type { Words } from '../../words/i18n'
import type { Remedy } from '../badParameter'

/** A facet that a visitor may choose from. */
export type ListedFacet = Facet

interface Description {
  /** How many values are shown before "more". */
  shown: number
  /** Whether a value can mean anything. */
  is: (value: string) => boolean
  /** A sentence that says what a value looks like. */
  remedy: Remedy
}

const matches = (shape: RegExp) => (value: string) => shape.test(value)
const isSlug = matches(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const oneOf = (values: readonly string[]) => ({
  is: (value: string) => values.includes(value),
  remedy: ({ parameters }: Words) => parameters.oneOf({ values: values.join(', ') }),
})

/** What there is to know of each facet of a list; its name stands in the catalogue of words. */
export const FACET_DESCRIPTIONS: Record<ListedFacet, Description> = {
  kind: { shown: 8, ...oneOf(KINDS) },
  type: { shown: 10, ...oneOf([...PUBLICATION_TYPES]) },
  group: { shown: 12, is: isSlug, remedy: ({ facets }) => facets.group.remedy },
  theme: { shown: 8, is: isSlug, remedy: ({ facets }) => facets.theme.remedy },
  region: { shown: 6, is: isSlug, remedy: ({ facets }) => facets.region.remedy },
  country: { shown: 6, is: isCountryCode, remedy: ({ facets }) => facets.country.remedy },
  language: {
    shown: 6,
    is: matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    remedy: ({ facets }) => facets.language.remedy,
  },
  year: { shown: 6, is: matches(/^[12]\d{3}$/), remedy: ({ parameters }) => parameters.year },
  author: { shown: 6, is: isSlug, remedy: ({ facets }) => facets.author.remedy },
  funder: { shown: 6, is: isSlug, remedy: ({ facets }) => facets.funder.remedy },
  publisher: { shown: 6, is: isSlug, remedy: ({ facets }) => facets.publisher.remedy },
  file: { shown: 2, ...oneOf(['open']) },
  keyword: { shown: 6, is: isSlug, remedy: ({ facets }) => facets.keyword.remedy },
}

/** In the order in which they stand in addresses and beside a list. */
export const LISTED_FACETS = Object.keys(FACET_DESCRIPTIONS) as ListedFacet[]
