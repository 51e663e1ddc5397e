import type { PartialDate } from './partialDate'

/** A time from one date to another, both included, as precise as they are; null is open. */
export interface DateRange {
  from: PartialDate | null
  to: PartialDate | null
}

/** What a list of things with dates is asked for by name, as seen from today. */
export const NAMED_RANGES = ['upcoming', 'past', 'this-month'] as const

export type NamedRange = (typeof NAMED_RANGES)[number]

const DAY = 24 * 60 * 60 * 1000

/**
 * @param name of a range
 * @param now the moment from which it is seen; days are those of UTC
 */
export function namedRange(name: NamedRange, now: Date): DateRange {
  const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 'YYYY-MM-DD'.length)
  const today = dayOf(now.getTime())
  const month = today.slice(0, 'YYYY-MM'.length)
  switch (name) {
    case 'upcoming':
      return { from: today, to: null }
    case 'past':
      return { from: null, to: dayOf(now.getTime() - DAY) }
    case 'this-month':
      return { from: month, to: month }
  }
}

/** @returns whether a range holds no day, since it ends before it begins */
export function isEmptyRange({ from, to }: DateRange): boolean {
  if (from === null || to === null) return false
  // Where one is more precise than the other, they are compared as far as both are known: May of 2016 is within 2016.
  const known = Math.min(from.length, to.length)
  return from.slice(0, known) > to.slice(0, known)
}
