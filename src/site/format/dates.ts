import { dateParts, type PartialDate } from '../../domain/partialDate'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const NO_BREAK_SPACE = '\u00a0'

/**
 * @param date a partial date
 * @returns the date as far as it is known: "4 March 2024", "March 2024" or "2024"
 */
export function formatDate(date: PartialDate): string {
  const { year, month, day } = dateParts(date)
  if (month === null) return String(year)
  const monthAndYear = `${MONTH.format(Date.UTC(year, month - 1))} ${year}`
  return day === null ? monthAndYear : `${day}${NO_BREAK_SPACE}${monthAndYear}`
}

/**
 * @param instant ISO 8601 instant
 * @returns its day in UTC: "4 March 2024"
 */
export function formatInstant(instant: string): string {
  return formatDate(instant.slice(0, 10))
}
