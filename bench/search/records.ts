import { seededRandom, type Random } from '../../seed/bulk/random'
import { FAMILY_NAMES, FIELD_WORDS, GIVEN_NAMES } from '../../seed/bulk/vocabulary'
import { COUNTRIES, countryName } from '../../src/domain/countries'
import type { FacetValue, SearchRecord } from '../../src/search/types'
import { fastZipf, WORDS } from './vocabulary'

/** What a list shows of a record. */
export interface BenchSummary {
  slug: string
  title: string
  type: string
  date: string
  authors: string[]
}

export type BenchRecord = SearchRecord<BenchSummary>

const ABSTRACT_WORDS = 150
const FULL_TEXT_WORDS = 2000
const PAGE_WORDS = 400
const FIRST_YEAR = 1990
const YEARS = 37
const MAX_AUTHORS = 50_000
const RECORDS_PER_AUTHOR = 5

const values = (prefix: string, count: number): FacetValue[] =>
  Array.from({ length: count }, (_, index) => ({ value: `${prefix}-${index + 1}`, label: `${prefix} ${index + 1}` }))

const TYPES = values('type', 10)
const GROUPS = values('group', 12)
const THEMES = values('theme', 4)
const LANGUAGES: readonly FacetValue[] = ['en', 'fr', 'es', 'ar'].map((value) => ({ value, label: value }))
const COUNTRY_VALUES: readonly FacetValue[] = COUNTRIES.slice(0, 200).map(({ code }) => ({
  value: code,
  label: countryName(code, 'en'),
}))

const word = fastZipf(WORDS.length, 1)
const fieldWord = fastZipf(FIELD_WORDS.length, 0.8)
const typeRank = fastZipf(TYPES.length, 0.9)
const groupRank = fastZipf(GROUPS.length, 0.7)
const countryRank = fastZipf(COUNTRY_VALUES.length, 0.9)
const languageRank = fastZipf(LANGUAGES.length, 2)

/**
 * Makes the n-th record of a benchmark, the same in every run: an abstract of 150 words, and 2,000 words of full text in
 * pages for every tenth.
 *
 * @param records how many there are in all, which decides how many authors there are
 * @returns makes the record at an index from 0
 */
export function benchRecords(records: number): (index: number) => BenchRecord {
  const authors = Math.max(1, Math.min(MAX_AUTHORS, Math.ceil(records / RECORDS_PER_AUTHOR)))
  const authorRank = fastZipf(authors, 0.5)
  return (index) => {
    const random = seededRandom(index + 1)
    const id = `publication:${index + 1}`
    const title = sentence(random, 4 + random.below(7), () => item(FIELD_WORDS, fieldWord(random)))
    const by = distinct(1 + random.below(3), () => author(authorRank(random)))
    const [type, language] = [item(TYPES, typeRank(random)), item(LANGUAGES, languageRank(random))]
    const date = dateOf(random)
    const keywords = distinct(3, () => item(FIELD_WORDS, fieldWord(random)))
    return {
      id,
      language: language.value,
      text: {
        title,
        subtitle: '',
        authors: by.map(({ label }) => label).join('\n'),
        keywords: keywords.join('\n'),
        identifiers: `10.5555/bench.${index + 1}`,
        abstract: prose(random, ABSTRACT_WORDS),
        body: '',
      },
      files: index % 10 === 0 ? [file(random, index)] : [],
      facets: {
        kind: [{ value: 'publication', label: 'Publications' }],
        type: [type],
        group: distinct(1 + random.below(3), () => item(GROUPS, groupRank(random))),
        theme: distinct(random.below(3), () => random.pick(THEMES)),
        country: distinct(random.below(4), () => item(COUNTRY_VALUES, countryRank(random))),
        language: [language],
        year: [{ value: date.slice(0, 4), label: date.slice(0, 4) }],
        author: by,
      },
      date,
      stored: { slug: `bench-${index + 1}`, title, type: type.value, date, authors: by.map(({ label }) => label) },
    }
  }
}

/** @returns the records one by one, as a hub reads them from its database */
export async function* streamRecords(records: number): AsyncGenerator<BenchRecord> {
  const record = benchRecords(records)
  for (let index = 0; index < records; index++) yield record(index)
}

function file(random: Random, index: number): BenchRecord['files'][number] {
  const id = `document-${index + 1}`
  const pages = Array.from({ length: FULL_TEXT_WORDS / PAGE_WORDS }, () => prose(random, PAGE_WORDS))
  return { id, title: 'Full text', href: `/documents/${id}/full-text.pdf`, pages, paged: true }
}

function prose(random: Random, length: number): string {
  const sentences: string[] = []
  for (let left = length; left > 0;) {
    const part = Math.min(left, 8 + random.below(14))
    sentences.push(`${sentence(random, part, () => item(WORDS, word(random)))}.`)
    left -= part
  }
  return sentences.join(' ')
}

function sentence(random: Random, length: number, draw: () => string): string {
  let text = draw()
  for (let more = 1; more < length; more++) text += ` ${random.next() < 0.01 ? 1990 + random.below(40) : draw()}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A family name gets a number where there are more authors than names. */
function author(rank: number): FacetValue {
  const given = item(GIVEN_NAMES, rank % GIVEN_NAMES.length)
  const family = item(FAMILY_NAMES, Math.floor(rank / GIVEN_NAMES.length) % FAMILY_NAMES.length)
  const round = Math.floor(rank / (GIVEN_NAMES.length * FAMILY_NAMES.length))
  return { value: `author-${rank + 1}`, label: `${given} ${family}${round > 0 ? ` ${round + 1}` : ''}` }
}

/** More in later years. */
function dateOf(random: Random): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const year = FIRST_YEAR + Math.floor(Math.sqrt(random.next()) * YEARS)
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}

/** Fewer than wanted when the same is drawn again. */
function distinct<T>(count: number, draw: () => T): T[] {
  return [...new Map(Array.from({ length: count }, draw).map((value) => [JSON.stringify(value), value])).values()]
}

function item<T>(items: readonly T[], index: number): T {
  const found = items[index]
  if (found === undefined) throw new RangeError(`There is no item ${index} among ${items.length}`)
  return found
}
