import { described } from '../domain/unsound'
import type { SearchRecord } from '../search/types'

/** A year that addresses accept, alone or with its month and day. */
const DATE = /^[12]\d{3}(?:-\d\d(?:-\d\d)?)?$/
const YEAR = /^[12]\d{3}$/

/**
 * An index takes in whatever it is given, and one wrong value would spoil the lists and counts of all.
 *
 * @param record as it was made of a document
 * @returns what is wrong with it, as a sentence; null for a record as it should be
 */
export function recordFault({ id, language, text, files, facets, date }: SearchRecord<unknown>): string | null {
  if (typeof id !== 'string' || typeof language !== 'string') return 'Its language is missing.'
  for (const [field, words] of Object.entries<unknown>(text))
    if (typeof words !== 'string') return `Its ${field} is ${described(words)} where a text is expected.`
  if (date !== null && !DATE.test(String(date))) return dateFault(date)
  for (const [facet, values] of Object.entries(facets))
    for (const { value, label } of values ?? []) {
      if (typeof value !== 'string' || typeof label !== 'string') return `A value of its ${facet} is no text.`
      if (facet === 'year' && !YEAR.test(value)) return dateFault(value)
    }
  return files.every(({ pages }) => pages.every((page) => typeof page === 'string')) ? null : 'A file has no text.'
}

function dateFault(date: unknown): string {
  return `Its date, ${described(date)}, does not lie in the years from 1000 to 2999.`
}
