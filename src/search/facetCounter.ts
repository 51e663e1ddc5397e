import { FACETS, type Facet, type FacetCount, type Filters, type SearchRecord } from './types'

/** A record's facet values as numbers, by the position of the facet in `FACETS`. */
export type FacetNumbers = readonly (readonly number[])[]

interface Values {
  labels: string[]
  values: string[]
  numbers: Map<string, number>
}

/** Numbers every facet value it meets, so that counting adds to arrays and compares no text. */
export class FacetCounter {
  readonly #byFacet: Values[] = FACETS.map(() => ({ labels: [], values: [], numbers: new Map() }))

  /**
   * @param facets values with labels; the newest label of a value is the one shown
   * @returns each facet's values as numbers, none twice
   */
  number(facets: SearchRecord<unknown>['facets']): FacetNumbers {
    return FACETS.map((facet, index) => {
      const known = this.#values(index)
      const numbers = (facets[facet] ?? []).map(({ value, label }) => {
        const number = known.numbers.get(value) ?? known.values.length
        known.numbers.set(value, number)
        known.values[number] = value
        known.labels[number] = label
        return number
      })
      return [...new Set(numbers)]
    })
  }

  /**
   * Counts and filters in one pass. A record that fails no filter counts in every facet; one that fails the filter of
   * exactly one facet counts in that facet alone, because a value chosen there would bring it in.
   *
   * @param candidates what the text and the years leave, in any order
   * @param filters chosen values by facet; within a facet any of them will do
   * @returns the candidates that pass, in the same order, and the counts of each facet
   */
  filter<Entry extends { facets: FacetNumbers }>(
    candidates: Iterable<Entry>,
    filters: Filters,
  ): { passing: Entry[]; counts: Record<Facet, FacetCount[]> } {
    const chosen = FACETS.map((facet, index) => this.#chosen(index, filters[facet]))
    const counts = this.#byFacet.map(({ values }) => new Uint32Array(values.length))
    const passing: Entry[] = []
    for (const entry of candidates) {
      const failed = failedFacet(entry.facets, chosen)
      if (failed === MORE_THAN_ONE) continue
      if (failed === NONE) {
        passing.push(entry)
        for (let facet = 0; facet < FACETS.length; facet += 1) add(counts[facet], entry.facets[facet])
      } else add(counts[failed], entry.facets[failed])
    }
    return { passing, counts: this.#named(counts, chosen) }
  }

  #values(facet: number): Values {
    const values = this.#byFacet[facet]
    if (!values) throw new RangeError(`There is no facet ${facet}.`)
    return values
  }

  /** Null when nothing is chosen. A value that no record ever had is chosen too, and lets none pass. */
  #chosen(facet: number, values: string[] | undefined): Set<number> | null {
    if (!values?.length) return null
    const { numbers } = this.#values(facet)
    return new Set(values.map((value) => numbers.get(value) ?? -1))
  }

  /** Counts above zero and chosen values, the most frequent first; years from the latest. */
  #named(counts: Uint32Array[], chosen: (Set<number> | null)[]): Record<Facet, FacetCount[]> {
    const named = FACETS.map((facet, index): [Facet, FacetCount[]] => {
      const { values, labels } = this.#values(index)
      const list: FacetCount[] = []
      for (const [number, value] of values.entries()) {
        const count = counts[index]?.[number] ?? 0
        if (count > 0 || chosen[index]?.has(number)) list.push({ value, label: labels[number] ?? value, count })
      }
      return [facet, list.sort(facet === 'year' ? byValueDown : byCountDown)]
    })
    return Object.fromEntries(named) as Record<Facet, FacetCount[]>
  }
}

const NONE = -1
const MORE_THAN_ONE = -2

function failedFacet(facets: FacetNumbers, chosen: (Set<number> | null)[]): number {
  let failed = NONE
  for (let facet = 0; facet < chosen.length; facet += 1) {
    const wanted = chosen[facet]
    if (!wanted || facets[facet]?.some((number) => wanted.has(number))) continue
    if (failed !== NONE) return MORE_THAN_ONE
    failed = facet
  }
  return failed
}

function add(counts: Uint32Array | undefined, numbers: readonly number[] | undefined): void {
  if (!counts || !numbers) return
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function byCountDown(one: FacetCount, other: FacetCount): number {
  return other.count - one.count || collator.compare(one.label, other.label)
}

function byValueDown(one: FacetCount, other: FacetCount): number {
  return collator.compare(other.value, one.value)
}
