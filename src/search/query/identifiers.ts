import { parseDoi, parseIsbn, parseIssn, parseOrcid } from '../../domain/identifiers'
import { fold } from '../text/fold'

/** UTF-16 units; no identifier is longer with its address. */
const MAX_IDENTIFIER_LENGTH = 300

/** UTF-16 units; a longer line is a sentence. */
const MAX_REPORT_NUMBER_LENGTH = 120

const SEPARATORS = /[\s./\-‐-―:#()[\],№]+/gu
const NUMBER_WORDS = /^(?:no|nos|nr|num|numero|number)$/

/**
 * @param text one identifier as typed or pasted: DOI, ISBN, ISSN, ORCID, or the number of a report ("WP-12", "World
 * Bank Working Paper No. 36")
 * @returns the form in which they compare; null when the text is none of them
 */
export function identifierKey(text: string): string | null {
  if (text.length > MAX_IDENTIFIER_LENGTH) return null
  return registeredKey(text) ?? reportKey(text)
}

/**
 * @param text any text
 * @returns the form in which a DOI, ISBN, ISSN or ORCID compares; null for anything else
 */
export function registeredKey(text: string): string | null {
  if (text.length > MAX_IDENTIFIER_LENGTH || !/\d/.test(text)) return null
  return parseDoi(text) ?? parseIsbn(text) ?? parseIssn(text) ?? parseOrcid(text)
}

/**
 * @param lines of a record's identifiers, one on each; the series stands before the number
 * @returns the keys by which it is found: of each line, and of a series with its number
 */
export function identifierKeys(lines: string): string[] {
  const list = lines.split('\n').filter((line) => line.trim() !== '')
  const names = list.filter((line) => registeredKey(line) === null)
  const pairs = names.slice(1).map((line, index) => `${names[index] ?? ''} ${line}`)
  const keys = [...list, ...pairs].map(identifierKey).filter((key) => key !== null)
  return [...new Set(keys)]
}

/** Letters and digits without what separates them; both must be there, or it is a word or a year. */
function reportKey(text: string): string | null {
  if (text.length > MAX_REPORT_NUMBER_LENGTH) return null
  const words = fold(text.trim()).split(SEPARATORS)
  const key = words.filter((word) => !NUMBER_WORDS.test(word)).join('')
  return /^[\p{L}\p{M}\p{N}]+$/u.test(key) && /\p{L}/u.test(key) && /\d/.test(key) ? key : null
}
