import { isCountryCode } from '../../domain/countries'
import { PUBLICATION_TYPES } from '../../domain/publicationType'
import type { Facet } from '../../domain/facets'
import { KINDS } from '../../domain/kinds'

/** A facet that a visitor may choose from. */
export type ListedFacet = Facet

interface Description {
  /** Heading over its values. */
  name: string
  /** How many values are shown before "more". */
  shown: number
  /** Whether a value can mean anything. */
  is: (value: string) => boolean
  /** A sentence that says what a value looks like. */
  remedy: string
}

const matches = (shape: RegExp) => (value: string) => shape.test(value)
const isSlug = matches(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const oneOf = (values: readonly string[]) => ({
  is: (value: string) => values.includes(value),
  remedy: `It is one of ${values.join(', ')}.`,
})

/** What there is to know of each facet of a list. */
export const FACET_DESCRIPTIONS: Record<ListedFacet, Description> = {
  kind: { name: 'Kind', shown: 8, ...oneOf(KINDS) },
  type: { name: 'Type', shown: 10, ...oneOf(PUBLICATION_TYPES.map(({ value }) => value)) },
  group: {
    name: 'Working group',
    shown: 12,
    is: isSlug,
    remedy: 'It is the short name of a group, as in the address of its page.',
  },
  theme: {
    name: 'Theme',
    shown: 8,
    is: isSlug,
    remedy: 'It is the short name of a theme, as in the address of its page.',
  },
  region: {
    name: 'Region',
    shown: 6,
    is: isSlug,
    remedy: 'It is the name of a region of the United Nations, such as eastern-africa.',
  },
  country: {
    name: 'Country',
    shown: 6,
    is: isCountryCode,
    remedy: 'It is a code of three capital letters (ISO 3166), such as KEN.',
  },
  language: {
    name: 'Language',
    shown: 6,
    is: matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    remedy: 'It is a language code such as en or fr.',
  },
  year: {
    name: 'Year',
    shown: 6,
    is: matches(/^[12]\d{3}$/),
    remedy: 'Give a year in four digits, such as 2016.',
  },
  author: {
    name: 'Author',
    shown: 6,
    is: isSlug,
    remedy: 'It is the short name of a person, as in the links of a publication.',
  },
  funder: { name: 'Funder', shown: 6, is: isSlug, remedy: 'It is the short name of a funder.' },
  publisher: {
    name: 'Publisher',
    shown: 6,
    is: isSlug,
    remedy: 'It is the short name of a publisher, as in the links of a list.',
  },
  file: { name: 'Full text', shown: 2, ...oneOf(['open']) },
  keyword: { name: 'Keyword', shown: 6, is: isSlug, remedy: 'It is a keyword, as in the links of a publication.' },
}

/** In the order in which they stand in addresses and beside a list. */
export const LISTED_FACETS = Object.keys(FACET_DESCRIPTIONS) as ListedFacet[]
