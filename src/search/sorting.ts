import type { SearchRecord, Sort } from './types'

type Sortable = Pick<SearchRecord<unknown>, 'id' | 'date' | 'text'>

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * Compares two records; equal ones are told apart by title and then by id, so that pages never overlap.
 *
 * @param sort the order wanted; a record without a date comes last in either order of time
 * @returns below zero when `one` comes first
 */
export function compareBy(sort: Exclude<Sort, 'relevance'>, one: Sortable, other: Sortable): number {
  const byTitle = collator.compare(one.text.title, other.text.title) || compareText(one.id, other.id)
  if (sort === 'title') return byTitle
  if (one.date === null || other.date === null) {
    return Number(one.date === null) - Number(other.date === null) || byTitle
  }
  const byTime = compareText(one.date, other.date)
  return (sort === 'oldest' ? byTime : -byTime) || byTitle
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
