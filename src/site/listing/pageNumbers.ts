/**
 * The numbers that stand under a list: the first, the last, and those around the current one; null is a gap.
 *
 * @param current from 1
 * @param last number of the last page, from 1
 */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last)
  const numbers: (number | null)[] = []
  for (const page of [...new Set(shown)].sort((a, b) => a - b)) {
    const previous = numbers.at(-1) ?? 0
    if (page - previous === 2) numbers.push(page - 1)
    else if (page - previous > 2) numbers.push(null)
    numbers.push(page)
  }
  return numbers
}
