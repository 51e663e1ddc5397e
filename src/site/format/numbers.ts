const THIN_SPACE = '\u202f'

/**
 * @param value a whole number
 * @returns its digits in groups of three with thin spaces: 12 345
 */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
}

/**
 * @param count how many
 * @param singular the word for one
 * @param plural the word for none or many; the singular with an s where not given
 * @returns "1 group", "12 groups"
 */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

/**
 * @param bytes size of a file
 * @returns the size in kB or MB (powers of ten, as SI has them)
 */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
