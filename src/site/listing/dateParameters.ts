import { isEmptyRange, NAMED_RANGES, namedRange, type DateRange } from '../../domain/dateRange'
import type { PartialDate } from '../../domain/partialDate'
import { badParameter } from '../badParameter'
import { partialDate, single, year } from '../parameters'
import { LISTINGS, type ListingPlace } from './places'

/** Names of the parameters of an end: for any date, and for a year. */
const ENDS = { from: ['from', 'year_from'], to: ['to', 'year_to'] } as const

/** Parameters about dates, as lists read them. */
export const DATE_PARAMETERS: readonly string[] = [...ENDS.from, ...ENDS.to, 'when']

/**
 * @param query as it stands in the address
 * @returns the range of dates that a list is narrowed to
 * @throws {HttpProblem} names the parameter that cannot mean anything
 */
export function dateRange(query: URLSearchParams): DateRange {
  const from = endOf(query, 'from')
  const to = endOf(query, 'to')
  if (from && to && isEmptyRange({ from: from.date, to: to.date })) {
    throw badParameter(from.name, from.date, ({ parameters }) => parameters.notAfter({ date: to.date }))
  }
  return { from: from?.date ?? null, to: to?.date ?? null }
}

function endOf(query: URLSearchParams, end: 'from' | 'to'): { name: string; date: PartialDate } | null {
  const [exact, ofYear] = ENDS[end]
  const [date, inYear] = [partialDate(query, exact), year(query, ofYear)]
  if (date !== null && inYear !== null)
    throw badParameter(exact, date, ({ parameters }) => parameters.either({ other: ofYear }))
  if (date !== null) return { name: exact, date }
  return inYear === null ? null : { name: ofYear, date: inYear }
}

/** @returns the parameters that say a range, a year by the name that such addresses always had */
export function dateParameters(range: DateRange): [name: string, value: string][] {
  return (['from', 'to'] as const).flatMap((end): [string, string][] => {
    const date = range[end]
    const [exact, ofYear] = ENDS[end]
    return date === null ? [] : [[date.length === 'YYYY'.length ? ofYear : exact, date]]
  })
}

/**
 * Says a range that is asked for by name in dates, so that a page depends on its address alone and not on the day.
 *
 * @param query as it stands in the address
 * @param place of the list
 * @param now the moment from which the range is seen
 * @returns the query with dates in place of the name; null where it names no range
 * @throws {HttpProblem} when the list has no range of that name
 */
export function withDates(query: URLSearchParams, place: ListingPlace, now: Date): URLSearchParams | null {
  const ranges = LISTINGS[place].ranges ?? []
  const named = single(query, 'when')
  if (named === null || ranges.length === 0) return null
  const range = NAMED_RANGES.find((name) => name === named && ranges.includes(name))
  if (!range) throw badParameter('when', named, ({ parameters }) => parameters.oneOf({ values: ranges.join(', ') }))
  const dated = new URLSearchParams([...query].filter(([name]) => !DATE_PARAMETERS.includes(name)))
  for (const [name, value] of dateParameters(namedRange(range, now))) dated.append(name, value)
  return dated
}
