import type { FacetCount, Filters } from '../types'
import type { FacetRegistry } from './facetRegistry'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * Puts names to the counts of a facet.
 *
 * @param counts by number of the value
 * @param filters whose values are listed in any case
 * @param most values to list
 * @param anywhere counts over the whole index: a value that nothing has any more is not called by its label
 * @returns the most frequent values first, of equal ones by label; years from the latest, all of them
 */
export function facetCounts(
  registry: FacetRegistry,
  facet: string,
  counts: Uint32Array,
  filters: Filters<string>,
  most: number,
  anywhere: Uint32Array | null,
): FacetCount[] {
  const index = registry.facets.position(facet)
  const named = (number: number): FacetCount => ({
    value: registry.value(index, number),
    label: registry.label(index, number),
    count: counts[number] ?? 0,
  })
  const numbers: number[] = []
  counts.forEach((count, number) => {
    if (count > 0) numbers.push(number)
  })
  if (registry.facets.holdsYears(facet))
    return numbers.map(named).sort((one, other) => collator.compare(other.value, one.value))

  const least = leastOfMost(counts, numbers, most)
  const listed = numbers
    .filter((number) => (counts[number] ?? 0) >= least)
    .map(named)
    .sort((one, other) => other.count - one.count || collator.compare(one.label, other.label))
    .slice(0, most)
  const seen = new Set(listed.map(({ value }) => value))
  const chosen = (filters[facet] ?? []).filter((value) => !seen.has(value))
  return [...listed, ...chosen.map((value) => chosenCount(registry, index, value, counts, anywhere))]
}

function chosenCount(
  registry: FacetRegistry,
  facet: number,
  value: string,
  counts: Uint32Array,
  anywhere: Uint32Array | null,
): FacetCount {
  const number = registry.find(facet, value)
  const isThere = number >= 0 && ((counts[number] ?? 0) > 0 || (anywhere?.[number] ?? 0) > 0)
  return { value, label: isThere ? registry.label(facet, number) : value, count: counts[number] ?? 0 }
}

/** @returns the count of the last value that is listed, found without sorting them all */
function leastOfMost(counts: Uint32Array, numbers: readonly number[], most: number): number {
  if (numbers.length <= most) return 1
  return Uint32Array.from(numbers, (number) => counts[number] ?? 0).sort()[numbers.length - most] ?? 1
}
