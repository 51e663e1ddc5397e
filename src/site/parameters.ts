import { isPartialDate, type PartialDate } from '../domain/partialDate'
import { isAddressableYear } from '../domain/years'
import { badParameter, type Remedy } from './badParameter'

/** Characters. Whoever pastes a whole abstract is understood; the rest is no search. */
export const MAX_TEXT_LENGTH = 2_000

/** Values of one parameter. */
const MAX_VALUES = 30

const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]+/g

/**
 * @param query what follows the first question mark of an address
 * @returns its parameters; a further question mark belongs to a name, where URLSearchParams would drop it
 */
export function parametersOf(query: string): URLSearchParams {
  return new URLSearchParams(`&${query}`)
}

/**
 * Reads a parameter that may stand once. An empty value, as an untouched form field sends it, counts as absent.
 *
 * @returns its value without blanks around it, or null
 * @throws {HttpProblem} when it is given twice
 */
export function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name)
  if (values.length > 1) throw badParameter(name, values.join(', '), ({ parameters }) => parameters.once)
  return values[0]?.replace(CONTROL_CHARACTERS, ' ').trim() || null
}

/**
 * Reads a text to search for.
 *
 * @returns the text, empty where there is none
 * @throws {HttpProblem} when it is longer than 2,000 characters
 */
export function searchText(query: URLSearchParams, name: string): string {
  const text = single(query, name) ?? ''
  if (text.length > MAX_TEXT_LENGTH && [...text].length > MAX_TEXT_LENGTH) {
    throw badParameter(name, text, ({ parameters }) => parameters.tooLong({ count: MAX_TEXT_LENGTH }))
  }
  return text
}

/**
 * Reads the number of a page.
 *
 * @returns the number, 1 where there is none
 * @throws {HttpProblem} when it is no whole number from 1 to 99999
 */
export function pageNumber(query: URLSearchParams): number {
  const value = single(query, 'page')
  if (value === null) return 1
  if (!/^[1-9]\d{0,4}$/.test(value)) throw badParameter('page', value, ({ parameters }) => parameters.page)
  return Number(value)
}

/**
 * Reads a year.
 *
 * @returns its four digits, or null
 * @throws {HttpProblem} when it is not four digits, from 1000 to 2999
 */
export function year(query: URLSearchParams, name: string): string | null {
  const value = single(query, name)
  if (value === null) return null
  if (!isAddressableYear(value)) throw badParameter(name, value, ({ parameters }) => parameters.year)
  return value
}

/**
 * Reads a date that is as precise as one likes.
 *
 * @throws {HttpProblem} when it is no year, month or day of the calendar, from 1000 to 2999
 */
export function partialDate(query: URLSearchParams, name: string): PartialDate | null {
  const value = single(query, name)
  if (value === null) return null
  if (!isPartialDate(value)) throw badParameter(name, value, ({ parameters }) => parameters.date)
  return value
}

/**
 * Reads a parameter that may be repeated, each value once.
 *
 * @param isValid whether a value can mean anything
 * @param remedy a sentence that says what a value looks like
 * @throws {HttpProblem} when a value is not valid, or when there are more than 30
 */
export function several(
  query: URLSearchParams,
  name: string,
  isValid: (value: string) => boolean,
  remedy: Remedy,
): string[] {
  const values = [...new Set(query.getAll(name).filter((value) => value !== ''))]
  if (values.length > MAX_VALUES) {
    throw badParameter(name, values.join(', '), ({ parameters }) => parameters.atMost({ count: MAX_VALUES }))
  }
  const bad = values.find((value) => !isValid(value))
  if (bad !== undefined) throw badParameter(name, bad, remedy)
  return values
}
