const YEAR = /^\d{4}$/
const SPAN = /^(\d{4})(?:\.\.\.?|[-–])(\d{4})?$/
const UNTIL = /^(?:\.\.\.?|[-–])(\d{4})$/
const COMPARED = /^([<>]=?)(\d{4})$/

/**
 * @param text what stands behind `year:`, such as `2015`, `2010..2015`, `2010-2015`, `2010..`, `>=2010` or `<2010`
 * @returns a year, or a span with `..` between its ends, of which one may be open; null when the text is neither
 */
export function yearsOf(text: string): string | null {
  if (YEAR.test(text)) return text
  const [, first, last] = SPAN.exec(text) ?? []
  if (first) return spanOf(first, last ?? '')
  const until = UNTIL.exec(text)?.[1]
  if (until) return `..${until}`
  const [, comparison, year] = COMPARED.exec(text) ?? []
  if (!comparison || !year) return null
  const bound = Number(year)
  if (comparison.startsWith('>')) return `${comparison === '>' ? bound + 1 : bound}..`
  return `..${comparison === '<' ? bound - 1 : bound}`
}

/** People type spans either way round. */
function spanOf(first: string, last: string): string {
  return last !== '' && last < first ? `${last}..${first}` : `${first}..${last}`
}
