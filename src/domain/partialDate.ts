import { isAddressableYear } from './years'

/**
 * A date as precise as it is known: `2011`, `2011-05` or `2011-05-17` (EDTF level 0, ISO 8601-2). As text it sorts by
 * time, and a year alone stays a year in every citation.
 */
export type PartialDate = string

const PARTIAL_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/**
 * @param value any text
 * @returns whether it is a year, a month or a day that exists in the calendar, in years that addresses can name
 */
export function isPartialDate(value: string): value is PartialDate {
  const [, year, month, day] = PARTIAL_DATE.exec(value) ?? []
  if (!year || !isAddressableYear(year)) return false
  if (!month || !day) return true
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
}

/** The year, month (1-12) and day of a partial date; what is not known is null. */
export interface DateParts {
  year: number
  month: number | null
  day: number | null
}

/**
 * @param date a partial date
 * @returns its parts
 */
export function dateParts(date: PartialDate): DateParts {
  const [year, month, day] = date.split('-').map(Number)
  return { year: year ?? NaN, month: month ?? null, day: day ?? null }
}
