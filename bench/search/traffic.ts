import { CONTENT } from '../../seed/content'
import { itemAt, seededRandom, zipf, type Random } from '../../seed/bulk/random'
import { FAMILY_NAMES, FIELD_WORDS } from '../../seed/bulk/vocabulary'
import { PUBLICATION_TYPES } from '../../src/domain/publicationType'

export type Errand = 'search page' | 'suggestions' | 'write'

/** Of a hundred requests. */
const WRITES = 5
const SUGGESTIONS = 30

const COUNTRIES = ['IND', 'MEX', 'PHL', 'EGY', 'KEN', 'DEU', 'USA', 'BRA', 'UKR', 'LBN']
const FIRST_YEAR = 1990
const LAST_YEAR = 2026

/** Of the field's words, so many stand in many records. */
const COMMON_WORDS = 40

const word = zipf(FIELD_WORDS.length, 0.8)

/**
 * What visitors and editors ask a hub with synthetic records for, the same in every run.
 *
 * @returns what kind of request the next one is, and its path where it only reads
 */
export function traffic(): () => { errand: Errand; path: string } {
  const random = seededRandom(50)
  return () => {
    const turn = random.below(100)
    if (turn < WRITES) return { errand: 'write', path: '' }
    if (turn < WRITES + SUGGESTIONS) return { errand: 'suggestions', path: `/suggest?${typed(random)}` }
    return { errand: 'search page', path: `${random.below(2) ? '/search' : '/publications'}?${query(random)}` }
  }
}

/** Beginnings of words and of names, as somebody types them. */
function typed(random: Random): URLSearchParams {
  const text = random.below(4) === 0 ? random.pick(FAMILY_NAMES) : someWords(random, 1 + random.below(2))
  return new URLSearchParams({ q: text.slice(0, 2 + random.below(text.length - 1)) })
}

function query(random: Random): URLSearchParams {
  const query = new URLSearchParams()
  const kind = random.below(10)
  const words = someWords(random, 1 + random.below(3))
  if (kind === 0) query.set('q', `"${words}"`)
  else if (kind === 1) query.set('q', `${words.slice(0, -1)}*`)
  else if (kind === 2) query.set('q', `${words.slice(0, 2)}${words.slice(3)}`)
  else if (kind < 9) query.set('q', words)
  const filters: (() => [string, string])[] = [
    () => ['group', random.pick(CONTENT.groups).slug],
    () => ['theme', random.pick(CONTENT.themes).slug],
    () => ['type', random.pick(PUBLICATION_TYPES)],
    () => ['country', random.pick(COUNTRIES)],
    () => ['year_from', String(FIRST_YEAR + random.below(LAST_YEAR - FIRST_YEAR))],
    () => ['sort', 'newest'],
  ]
  for (let more = kind === 9 ? 2 : random.below(3); more > 0; more--) query.set(...random.pick(filters)())
  // A page behind the last is answered with 404, so only what thousands of records have is turned over.
  return random.below(10) === 0 ? new URLSearchParams({ q: commonWord(random), page: `${2 + random.below(5)}` }) : query
}

function commonWord(random: Random): string {
  return itemAt(FIELD_WORDS, random.below(COMMON_WORDS))
}

function someWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => itemAt(FIELD_WORDS, word(random))).join(' ')
}
