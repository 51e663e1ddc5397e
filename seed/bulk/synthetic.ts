import { COUNTRIES } from '../../src/domain/countries'
import type { PublicationType } from '../../src/domain/publicationType'
import { itemAt, seededRandom, zipf, type Random } from './random'
import { AFFILIATIONS, FAMILY_NAMES, FIELD_WORDS, GIVEN_NAMES, VOCABULARY } from './vocabulary'

/** The fields of a publication that synthetic ones fill; what the API would store as null is null. */
export interface SyntheticPublication {
  slug: string
  type: PublicationType
  title: string
  subtitle: string | null
  abstract: string
  authors: { expert: string | null; name: string | null; affiliation: string | null }[]
  /** Ids, as those of themes and experts. */
  group: string
  groups: string[]
  themes: string[]
  keywords: string[]
  countries: string[]
  issued: string
  language: 'en' | 'fr' | 'es' | 'ar'
  series: string
  number: string
  publisher: string
}

/** Ids of what a record can point to. */
export interface Network {
  groups: string[]
  themes: string[]
  experts: string[]
}

/** By which synthetic records are told from others. */
export const SYNTHETIC_SERIES = 'Synthetic record for benchmarks'

/** The commonest first. */
const TYPES: PublicationType[] = [
  'working-paper',
  'report',
  'policy-brief',
  'journal-article',
  'data-note',
  'blog-post',
  'book',
  'handbook',
  'rapid-response',
  'migration-and-development-brief',
]
const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
const ABSTRACT_WORDS = 150
const FIRST_YEAR = 1990
const YEARS = 37

/** Countries in an order of their own, so that the commonest are not those that begin with A. */
const COUNTRY_CODES = COUNTRIES.map(({ code }) => code).sort((a, b) => scatter(a) - scatter(b) || a.localeCompare(b))

const word = zipf(VOCABULARY.length, 1.15)
const fieldWord = zipf(FIELD_WORDS.length, 0.8)
const country = zipf(COUNTRY_CODES.length, 0.9)
const kind = zipf(TYPES.length, 0.9)
const tongue = zipf(LANGUAGES.length, 2)

/**
 * @param network what exists; at least one group and one expert
 * @returns makes the n-th record, always the same for the same network
 */
export function syntheticPublications(network: Network): (index: number) => SyntheticPublication {
  const { groups, themes, experts } = network
  const groupRank = zipf(groups.length, 0.7)
  const expertRank = zipf(experts.length, 0.8)

  return (index) => {
    const random = seededRandom(index + 1)
    const group = itemAt(groups, groupRank(random))
    const others = distinct(random.below(3), () => itemAt(groups, groupRank(random))).filter((id) => id !== group)
    const countries = distinct(random.below(4), () => itemAt(COUNTRY_CODES, country(random)))
    return {
      slug: `synthetic-${index + 1}`,
      type: itemAt(TYPES, kind(random)),
      title: sentence(random, 4 + random.below(6), () => itemAt(FIELD_WORDS, fieldWord(random))),
      subtitle:
        random.next() < 0.3
          ? sentence(random, 3 + random.below(4), () => itemAt(FIELD_WORDS, fieldWord(random)))
          : null,
      abstract: abstract(random),
      authors: Array.from({ length: 1 + random.below(4) }, () =>
        author(random, () => itemAt(experts, expertRank(random))),
      ),
      group,
      groups: others,
      themes: distinct(random.below(3), () => random.pick(themes)),
      keywords: distinct(2 + random.below(3), () => itemAt(FIELD_WORDS, fieldWord(random))),
      countries,
      issued: issued(random),
      language: itemAt(LANGUAGES, tongue(random)),
      series: SYNTHETIC_SERIES,
      number: String(index + 1),
      publisher: 'Plenary benchmarks',
    }
  }
}

function author(random: Random, expert: () => string): SyntheticPublication['authors'][number] {
  if (random.next() < 0.4) return { expert: expert(), name: null, affiliation: null }
  const name = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`
  return { expert: null, name, affiliation: random.pick(AFFILIATIONS) }
}

function abstract(random: Random): string {
  const sentences: string[] = []
  for (let left = ABSTRACT_WORDS - 25 + random.below(50); left > 0;) {
    const length = Math.min(left, 8 + random.below(14))
    sentences.push(`${sentence(random, length, () => itemAt(VOCABULARY, word(random)))}.`)
    left -= length
  }
  return sentences.join(' ')
}

function sentence(random: Random, length: number, draw: () => string): string {
  const text = Array.from({ length }, () => (random.next() < 0.01 ? String(1990 + random.below(40)) : draw())).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** More in later years; a third is known by the year alone, a third by the month. */
function issued(random: Random): string {
  const year = FIRST_YEAR + Math.floor(Math.sqrt(random.next()) * YEARS)
  const precision = random.below(3)
  const two = (part: number) => String(part).padStart(2, '0')
  if (precision === 0) return String(year)
  const month = two(1 + random.below(12))
  return precision === 1 ? `${year}-${month}` : `${year}-${month}-${two(1 + random.below(28))}`
}

/** Fewer than wanted when the same is drawn again. */
function distinct(count: number, draw: () => string): string[] {
  return [...new Set(Array.from({ length: count }, draw))]
}

function scatter(text: string): number {
  return [...text].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5)
}
