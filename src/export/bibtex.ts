import type { Citation, CitedPerson } from '../domain/citation'
import { dateParts } from '../domain/partialDate'
import { slug } from '../domain/slug'
import { fullTitle, genre, oneLine } from './bibliographicText'
import { escapeLatex, protectCapitals } from './latex'
import { workKind, type WorkKind } from './workKind'

const ENTRY_TYPES: Record<WorkKind, string> = { report: 'techreport', book: 'book', article: 'article', post: 'misc' }

/** Macros that every BibTeX style defines and translates. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Writes an entry in UTF-8. Its key is the publication's slug, which no other publication of the hub has.
 *
 * @param citation what to cite
 * @returns one BibTeX entry and a line feed
 */
export function toBibtex(citation: Citation): string {
  const fields = [...fieldsOf(citation)].map(([name, value]) => `  ${name} = ${value}`)
  return `@${ENTRY_TYPES[workKind(citation.type)]}{${slug(citation.slug)},\n${fields.join(',\n')}\n}\n`
}

function* fieldsOf(citation: Citation): Generator<[name: string, value: string]> {
  const kind = workKind(citation.type)
  const authors = citation.authors.map(authorName).filter(Boolean)
  if (authors.length) yield ['author', `{${authors.join(' and ')}}`]
  yield ['title', `{${protectCapitals(escapeLatex(oneLine(fullTitle(citation))))}}`]
  yield* text(kind === 'article' ? 'journal' : 'series', citation.series)
  if (kind === 'report') yield* text('type', genre(citation))
  yield* text('number', citation.number)
  yield* text(kind === 'report' ? 'institution' : 'publisher', citation.publisher)
  if (kind === 'post') yield ['howpublished', '{Blog post}']
  yield* dateFields(citation)
  yield* verbatim('doi', citation.doi)
  yield* verbatim('isbn', citation.isbn)
  yield* verbatim('issn', citation.issn)
  yield* verbatim('url', citation.url)
  yield* text('language', citation.language)
  yield* text('keywords', citation.keywords.join(', '))
  yield* text('copyright', citation.licence)
  yield* text('abstract', citation.abstract)
}

function* dateFields({ issued }: Citation): Generator<[string, string]> {
  if (!issued) return
  const { year, month, day } = dateParts(issued)
  yield ['year', `{${year}}`]
  const macro = month ? MONTHS[month - 1] : undefined
  if (macro) yield ['month', macro]
  if (day) yield ['day', `{${day}}`]
}

function* text(name: string, value: string | null): Generator<[string, string]> {
  const line = oneLine(value ?? '')
  if (line) yield [name, `{${escapeLatex(line)}}`]
}

/** Fields that styles set as addresses: LaTeX reads them as they are, so only braces must not stand in them. */
function* verbatim(name: string, value: string | null): Generator<[string, string]> {
  const line = oneLine(value ?? '')
  if (line) yield [name, `{${line.replace(/[{}\\ ]/g, encodeURIComponent)}}`]
}

function authorName({ given, family, suffix, literal }: CitedPerson): string {
  const familyName = escapeLatex(oneLine(family ?? ''))
  const givenName = escapeLatex(oneLine(given ?? ''))
  if (familyName && givenName) return [whole(familyName), ...(suffix ? [suffix] : []), whole(givenName)].join(', ')
  const name = [familyName, suffix].filter(Boolean).join(' ') || escapeLatex(oneLine(literal))
  return /\s|,/.test(name) ? `{${name}}` : name
}

/** A comma or the word "and" would split a name. */
function whole(part: string): string {
  return /,|\sand\s/i.test(part) ? `{${part}}` : part
}
