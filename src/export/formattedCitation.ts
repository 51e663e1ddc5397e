import type { Citation, CitedPerson } from '../domain/citation'
import { doiUrl } from '../domain/identifiers'
import { dateParts } from '../domain/partialDate'
import { fullTitle, genre, oneLine } from './bibliographicText'
import { typographic } from './typography'
import { workKind } from './workKind'

/** APA 7, 9.8: of more than 20 authors the first 19 and the last are named. */
const MAX_AUTHORS = 20

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * Writes a reference as the APA Publication Manual (7th edition) has it, without italics.
 *
 * @param citation what to cite
 * @returns one line of plain text with typographic quotation marks and dashes
 */
export function formatCitation(citation: Citation): string {
  const authors = authorList(citation.authors)
  const title = sentence(typographic(oneLine(fullTitle(citation))) + description(citation))
  const date = `(${dateText(citation)}).`
  const opening = authors ? [sentence(authors), date, title] : [title, date]
  const link = citation.doi ? doiUrl(citation.doi) : citation.url
  return [...opening, source(citation), link].filter(Boolean).join(' ')
}

function authorList(people: CitedPerson[]): string {
  const names = people.map(apaName).filter(Boolean)
  const last = names.at(-1) ?? ''
  if (names.length > MAX_AUTHORS) return `${names.slice(0, MAX_AUTHORS - 1).join(', ')}, … ${last}`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last
}

function apaName({ given, family, suffix, literal }: CitedPerson): string {
  if (!family) return typographic(oneLine(literal))
  return typographic(oneLine([family, given ? initials(given) : null, suffix].filter(Boolean).join(', ')))
}

/** "Jean-Pierre Marc" → "J.-P. M."; scripts without capitals have no initials, so those names stay whole. */
function initials(given: string): string {
  if (!/[\p{Lu}\p{Ll}]/u.test(given)) return given
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ')
}

/** Books and articles are dated by year, all else as precisely as is known (APA 7, 9.13). */
function dateText({ type, issued }: Citation): string {
  if (!issued) return 'n.d.'
  const { year, month, day } = dateParts(issued)
  const kind = workKind(type)
  const monthName = month ? MONTHS[month - 1] : undefined
  if (kind === 'book' || kind === 'article' || !monthName) return String(year)
  return day ? `${year}, ${monthName} ${day}` : `${year}, ${monthName}`
}

/** A report's series and number, or else its genre: " (KNOMAD Working Paper No. 5)", " [Policy brief]". */
function description(citation: Citation): string {
  const { type, series, number } = citation
  if (workKind(type) !== 'report') return ''
  const seriesText = typographic(oneLine(series ?? ''))
  if (number) return ` (${seriesText || genre(citation)} No. ${oneLine(number)})`
  if (seriesText) return ` (${seriesText})`
  return type === 'report' ? '' : ` [${genre(citation)}]`
}

/** Journal, blog or publisher; a publisher that is itself the author is not said again (APA 7, 9.29). */
function source(citation: Citation): string {
  const kind = workKind(citation.type)
  const series = typographic(oneLine(citation.series ?? ''))
  const publisher = typographic(oneLine(citation.publisher ?? ''))
  if (kind === 'article' && series)
    return sentence(citation.number ? `${series}, (${oneLine(citation.number)})` : series)
  if (kind === 'post' && series) return sentence(series)
  const isAuthor = citation.authors.some(({ literal }) => literal === citation.publisher)
  return publisher && !isAuthor ? sentence(publisher) : ''
}

/** The full stop goes inside a closing quotation mark (APA 7, 6.7), and none follows another end of a sentence. */
function sentence(text: string): string {
  if (/[.?!…؟]["'”’»]?$/u.test(text)) return text
  return text.endsWith('”') ? `${text.slice(0, -1)}.”` : `${text}.`
}
