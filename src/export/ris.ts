import type { Citation, CitedPerson } from '../domain/citation'
import { dateParts } from '../domain/partialDate'
import { fullTitle, genre, oneLine } from './bibliographicText'
import { workKind, type WorkKind } from './workKind'

const TYPES: Record<WorkKind, string> = { report: 'RPRT', book: 'BOOK', article: 'JOUR', post: 'BLOG' }

/** Where the number within a series is read: SN of a report is its number, not the one of its series or its book. */
const NUMBER_TAGS: Record<WorkKind, string> = { report: 'SN', book: 'M1', article: 'IS', post: 'M1' }

/**
 * Writes a record of the RIS format (Research Information Systems, 2001 and 2011): a tag, two spaces, a hyphen and a space
 * before each value, lines that end in CR LF and never fold, in UTF-8.
 *
 * @param citation what to cite
 * @returns one RIS record with its end line
 */
export function toRis(citation: Citation): string {
  const lines = [...linesOf(citation)]
    .map(([tag, value]) => [tag, oneLine(value ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `${lines.join('')}ER  - \r\n`
}

function* linesOf(citation: Citation): Generator<[tag: string, value: string | null]> {
  const kind = workKind(citation.type)
  yield ['TY', TYPES[kind]]
  for (const author of citation.authors) yield ['AU', withoutAsterisks(authorName(author))]
  yield ['TI', fullTitle(citation)]
  yield ['T2', citation.series]
  yield [NUMBER_TAGS[kind], citation.number]
  if (kind === 'report') yield ['M3', genre(citation)]
  yield* dateLines(citation)
  yield ['PB', citation.publisher]
  yield* standardNumbers(citation, kind)
  yield ['DO', citation.doi]
  yield ['UR', citation.url]
  for (const pdf of citation.pdfUrls) yield ['L1', pdf]
  yield ['LA', citation.language]
  for (const keyword of citation.keywords) yield ['KW', withoutAsterisks(keyword)]
  yield ['AB', citation.abstract]
}

/** Where SN means something else, a note keeps the number that it cannot. */
function* standardNumbers({ isbn, issn }: Citation, kind: WorkKind): Generator<[string, string]> {
  if (isbn) yield kind === 'book' ? ['SN', isbn] : ['N1', `ISBN ${isbn}`]
  if (issn) yield kind === 'article' ? ['SN', issn] : ['N1', `ISSN ${issn}`]
}

/** DA keeps its three slashes when the month or the day is not known. */
function* dateLines({ issued }: Citation): Generator<[string, string]> {
  if (!issued) return
  const { year, month } = dateParts(issued)
  yield ['PY', String(year)]
  if (month) yield ['DA', [...issued.split('-'), '', ''].slice(0, 3).join('/') + '/']
}

function authorName({ given, family, suffix, literal }: CitedPerson): string {
  if (!family) return literal
  return [family, given, suffix].filter(Boolean).join(', ')
}

/** The format keeps the asterisk for itself in names and keywords. */
function withoutAsterisks(value: string): string {
  return value.replaceAll('*', '')
}
