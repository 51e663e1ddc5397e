import { itemAt, seededRandom, type Random } from '../../seed/bulk/random'
import type { Facet } from '../../src/domain/facets'
import type { Filters, SearchRequest } from '../../src/search/types'
import { benchRecords, type BenchRecord } from './records'
import { FIRST_FIELD_RANK, WORDS } from './vocabulary'

/** Facets that are counted with every query, as a page of results shows them. */
export const COUNTED = ['type', 'group', 'theme', 'country', 'language', 'year'] as const satisfies readonly Facet[]

export const MIX = {
  'one to four words': 400,
  'words, filtered': 250,
  phrase: 100,
  prefix: 50,
  misspelt: 100,
  'filters alone': 100,
} as const

export type QueryKind = keyof typeof MIX

export interface BenchQuery {
  kind: QueryKind
  /** Empty for filters alone. */
  words: string[]
  filters: Filters<Facet>
  request: SearchRequest<Facet>
}

const PAGE_SIZE = 20

/** A word of this rank stands in every 400th abstract; four rarer ones would meet in none. */
const LAST_RANK = 5000

/**
 * A thousand queries in a mixed order, the same in every run. Words are drawn evenly over the logarithm of their rank, from
 * the commonest of the field to the rare; phrases and filters are those of records that exist.
 *
 * @param records how many there are
 */
export function benchQueries(records: number): BenchQuery[] {
  const random = seededRandom(1000)
  const record = benchRecords(records)
  const any = () => record(random.below(records))
  const kinds = Object.entries(MIX) as [QueryKind, number][]
  const queries = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => query(kind, random, any)))
  return shuffled(queries, random)
}

function query(kind: QueryKind, random: Random, any: () => BenchRecord): BenchQuery {
  const words = wordsOf(kind, random, any)
  const filters = kind === 'words, filtered' || kind === 'filters alone' ? filtersOf(random, any()) : {}
  const request: SearchRequest<Facet> = {
    ...{ text: textOf(kind, words), filters, dates: { from: null, to: null } },
    ...{ sort: 'relevance', page: 1, pageSize: PAGE_SIZE, count: COUNTED },
  }
  return { kind, words, filters, request }
}

function textOf(kind: QueryKind, words: string[]): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  return kind === 'prefix' ? `${words.join(' ')}*` : words.join(' ')
}

function wordsOf(kind: QueryKind, random: Random, any: () => BenchRecord): string[] {
  const several = () => Array.from({ length: 1 + random.below(4) }, () => word(random))
  switch (kind) {
    case 'one to four words':
    case 'words, filtered':
      return several()
    case 'filters alone':
      return []
    case 'phrase':
      return phrase(random, any().text.abstract)
    case 'prefix': {
      const last = word(random)
      return [...several().slice(0, 1), last.slice(0, Math.max(3, last.length - 2))]
    }
    case 'misspelt': {
      const words = several()
      const at = random.below(words.length)
      return words.map((one, index) => (index === at ? misspelt(one, random) : one))
    }
  }
}

function word(random: Random): string {
  const rank = FIRST_FIELD_RANK * (LAST_RANK / FIRST_FIELD_RANK) ** random.next()
  return itemAt(WORDS, Math.floor(rank))
}

/** Two or three words that follow each other within a sentence. */
function phrase(random: Random, abstract: string): string[] {
  const words = (random.pick(abstract.split('. ')).match(/[a-z]+/gi) ?? ['migration']).map((one) => one.toLowerCase())
  const start = random.below(Math.max(1, words.length - 3))
  return words.slice(start, start + 2 + random.below(2))
}

/** Two letters change places, behind the first. */
function misspelt(text: string, random: Random): string {
  if (text.length < 4) return `${text}${text.at(-1)}`
  const at = 1 + random.below(text.length - 2)
  const letters = [...text]
  ;[letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? '']
  return letters.join('') === text ? `${text.slice(0, at)}${text.slice(at + 1)}` : letters.join('')
}

/** One to three facets of a record, the first of them with a second value now and then. */
function filtersOf(random: Random, { facets }: BenchRecord): Filters<Facet> {
  const present = COUNTED.filter((facet) => (facets[facet] ?? []).length > 0)
  const chosen = shuffled([...present], random).slice(0, 1 + random.below(3))
  return Object.fromEntries(
    chosen.map((facet) => [facet, (facets[facet] ?? []).slice(0, 1 + random.below(2)).map(({ value }) => value)]),
  )
}

function shuffled<T>(items: T[], random: Random): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[items[last], items[other]] = [itemAt(items, other), itemAt(items, last)]
  }
  return items
}
