/** Years that stand as one bar, both ends included, and how many records they have. */
export interface YearSpan {
  from: number
  to: number
  count: number
}

const MAX_SPANS = 12
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 500]

/**
 * Puts years together so that a few bars show all of them. Years between the first and the last that have nothing stay,
 * as empty bars, so that equal distances are equal times.
 *
 * @param counts of single years
 * @returns spans of one length that begin at its multiples, the latest first
 */
export function yearSpans(counts: { value: string; count: number }[]): YearSpan[] {
  const years = counts.map(({ value, count }) => ({ year: Number(value), count }))
  if (years.length === 0) return []
  const first = Math.min(...years.map(({ year }) => year))
  const last = Math.max(...years.map(({ year }) => year))
  const startOf = (year: number, length: number) => year - (year % length)
  const length = LENGTHS.find((each) => (startOf(last, each) - startOf(first, each)) / each < MAX_SPANS) ?? 1000
  const spans: YearSpan[] = []
  for (let from = startOf(last, length); from >= startOf(first, length); from -= length) {
    const to = from + length - 1
    const within = years.filter(({ year }) => year >= from && year <= to)
    spans.push({ from, to, count: within.reduce((sum, { count }) => sum + count, 0) })
  }
  return spans
}
