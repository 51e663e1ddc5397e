import type { SearchRequest } from '../types'

/** Numbers `yyyymmdd` between which a date lies, where 00 stands for all months or days of a year or month. */
export interface DateBounds {
  least: number
  most: number
}

/** Stands for the end of a month, or of a year, however many days there are. */
const END = 99

/**
 * @param range partial dates, both ends included; null is open
 * @returns the same as the column of dates is compared with; null for a range that is open on both sides
 */
export function boundsOf({ from, to }: SearchRequest<string>['dates']): DateBounds | null {
  if (from === null && to === null) return null
  return { least: from === null ? 0 : beginning(from), most: to === null ? Infinity : end(to) }
}

/**
 * @param date `yyyymmdd` as the column has it, -1 for none
 * @returns whether it lies in the range as a whole: of `2016` that is nowhere said of a range that begins in its May
 */
export function isWithin(date: number, { least, most }: DateBounds): boolean {
  return date >= least && date >= 0 && endOf(date) <= most
}

/** The first day of a month is the beginning of that month, and that of January the beginning of the year. */
function beginning(from: string): number {
  const [year, month, day] = numbers(from)
  const isFirst = day <= 1
  return number(year, isFirst && month <= 1 ? 0 : month, isFirst ? 0 : day)
}

function end(to: string): number {
  const [year, month, day] = numbers(to)
  const isLast = day === 0 || day === new Date(Date.UTC(year, month, 0)).getUTCDate()
  return number(year, month === 0 || (isLast && month === 12) ? END : month, isLast ? END : day)
}

function endOf(date: number): number {
  if (date % 10_000 === 0) return date + END * 100 + END
  return date % 100 === 0 ? date + END : date
}

function numbers(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

function number(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day
}
