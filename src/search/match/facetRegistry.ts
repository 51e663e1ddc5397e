import type { Segment } from '../segment/segment'
import { fold } from '../text/fold'
import type { Facets } from '../facets'

interface Known {
  values: string[]
  labels: string[]
  /** Words of each label, folded, a blank before each. */
  folded: string[]
  numbers: Map<string, number>
}

/** Gives each facet value one number over all segments, so that counting adds to arrays and compares no text. */
export class FacetRegistry {
  readonly #known: Known[]
  readonly #bySegment = new WeakMap<Segment, Uint32Array[]>()

  constructor(readonly facets: Facets) {
    this.#known = facets.names.map(() => ({ values: [], labels: [], folded: [], numbers: new Map() }))
  }

  /** @returns for each facet the numbers of a segment's local values */
  numbersOf(segment: Segment): Uint32Array[] {
    return this.#bySegment.get(segment) ?? this.name(segment)
  }

  /** Calls the values of a segment as it says. @returns their numbers */
  name(segment: Segment): Uint32Array[] {
    const numbers = segment.facets.map((_, facet) =>
      Uint32Array.from(segment.facetNames(facet), ([value, label]) => this.#number(facet, value, label)),
    )
    this.#bySegment.set(segment, numbers)
    return numbers
  }

  size(facet: number): number {
    return this.#known[facet]?.values.length ?? 0
  }

  value(facet: number, number: number): string {
    return this.#known[facet]?.values[number] ?? ''
  }

  label(facet: number, number: number): string {
    return this.#known[facet]?.labels[number] ?? ''
  }

  /** @returns the value's number, -1 for one that no record ever had */
  find(facet: number, value: string): number {
    return this.#known[facet]?.numbers.get(value) ?? -1
  }

  /** @returns a flag for each number; null when nothing is chosen */
  chosen(facet: number, values: readonly string[] | undefined): Uint8Array | null {
    if (!values?.length) return null
    const flags = new Uint8Array(this.size(facet))
    for (const value of values) {
      const number = this.find(facet, value)
      if (number >= 0) flags[number] = 1
    }
    return flags
  }

  /** @returns a flag for each value that is called so, or whose label has words that begin with all of these */
  named(facet: number, text: string): Uint8Array {
    const flags = new Uint8Array(this.size(facet))
    for (const number of this.beginningWith(facet, text)) flags[number] = 1
    const itself = this.find(facet, text)
    if (itself >= 0) flags[itself] = 1
    return flags
  }

  /** @returns the values whose label has, for each word of a text, one that begins with it */
  beginningWith(facet: number, text: string): number[] {
    const wanted = [...new Set(labelWords(text))].map((word) => ` ${word}`)
    if (wanted.length === 0) return []
    const found: number[] = []
    this.#known[facet]?.folded.forEach((label, number) => {
      if (wanted.every((word) => label.includes(word))) found.push(number)
    })
    return found
  }

  #number(facet: number, value: string, label: string): number {
    const known = this.#known[facet]
    if (!known) throw new RangeError(`There is no facet ${facet}.`)
    const number = known.numbers.get(value) ?? known.values.length
    known.numbers.set(value, number)
    known.values[number] = value
    known.labels[number] = label
    known.folded[number] = labelWords(label)
      .map((word) => ` ${word}`)
      .join('')
    return number
  }
}

function labelWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
