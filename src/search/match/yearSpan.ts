export interface YearSpan {
  from: number
  to: number
}

/**
 * @param text `2015`, `2010..2015`, `2010..`, `..2015`
 * @returns the years, both ends included; null when it is none of these
 */
export function yearSpan(text: string): YearSpan | null {
  const span = /^(\d{4})?\.\.(\d{4})?$/.exec(text)
  if (span) return { from: Number(span[1] ?? 1), to: Number(span[2] ?? 9999) }
  return /^\d{4}$/.test(text) ? { from: Number(text), to: Number(text) } : null
}
