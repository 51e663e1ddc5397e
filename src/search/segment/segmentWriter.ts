import { stem, STEM_LANGUAGES, type StemLanguage } from '../text/stems'
import { GrowingBytes, GrowingNumbers } from './growing'
import { hash } from './hash'
import { FORMAT, writeContents, type TableOfContents } from './image'
import type { PostingsWriter } from './postingsWriter'
import type { Sink } from './sink'

/** What a segment keeps of a record in its columns. */
export interface RecordColumns {
  idHigh: number
  idLow: number
  /** `yyyymmdd` with zeros for what is unknown; -1 for no date. */
  date: number
  /** By which titles are put in order. */
  titleKey: string
  /** Numbers of `FacetNumbers`, by position of the facet. */
  facets: readonly (readonly number[])[]
}

/** Numbers the values of each facet within one segment. */
export class FacetNumbers {
  readonly #facets: { numbers: Map<string, number>; names: [value: string, label: string][] }[]

  /** @param facets names, in the order of their columns */
  constructor(readonly facets: readonly string[]) {
    this.#facets = facets.map(() => ({ numbers: new Map(), names: [] }))
  }

  number(facet: number, value: string, label: string): number {
    const column = this.#facets[facet]
    if (!column) throw new RangeError(`There is no facet ${facet}.`)
    const known = column.numbers.get(value)
    const number = known ?? column.names.length
    if (known === undefined) column.numbers.set(value, number)
    column.names[number] = [value, label]
    return number
  }

  names(facet: number): [value: string, label: string][] {
    return this.#facets[facet]?.names ?? []
  }
}

interface StemRow {
  hash: number
  term: number
}

/** Writes a segment in the one order that its format has: records, then terms in ascending order, then the columns. */
export class SegmentWriter {
  readonly #sections: TableOfContents['sections'] = {}
  readonly #storedEnds: number[] = []
  readonly #ids: { high: number; low: number }[] = []
  readonly #dates = new GrowingNumbers()
  readonly #titles: string[] = []
  readonly #facets: { ends: GrowingNumbers; values: GrowingNumbers }[]
  readonly #termEnds = new GrowingNumbers()
  readonly #termStarts: number[] = []
  readonly #termLengths = new GrowingNumbers()
  readonly #termRecords = new GrowingNumbers()
  readonly #termLanguages = new GrowingBytes()
  readonly #stems: StemRow[][] = STEM_LANGUAGES.map(() => [])
  readonly #text = new GrowingBytes()

  constructor(
    readonly sink: Sink,
    readonly numbers: FacetNumbers,
  ) {
    this.#facets = numbers.facets.map(() => ({ ends: new GrowingNumbers(), values: new GrowingNumbers() }))
  }

  get records(): number {
    return this.#titles.length
  }

  addRecord({ idHigh, idLow, date, titleKey, facets }: RecordColumns, stored: Uint8Array): void {
    this.sink.write(stored)
    this.#storedEnds.push(this.sink.length)
    this.#ids.push({ high: idHigh, low: idLow })
    this.#dates.push(date >>> 0)
    this.#titles.push(titleKey)
    for (const [facet, column] of this.#facets.entries()) {
      for (const value of facets[facet] ?? []) column.values.push(value)
      column.ends.push(column.values.length)
    }
  }

  /**
   * @param term higher than the one before, by code units
   * @param languages bits by position in `STEM_LANGUAGES`: in whose records it stands
   * @param postings of the term, which are written out
   */
  addTerm(term: string, languages: number, postings: PostingsWriter): void {
    const number = this.#termEnds.length
    for (let index = 0; index < term.length; index++) this.#text.uint16(term.charCodeAt(index))
    this.#termEnds.push(this.#text.length / 2)
    const { start, length, records } = postings.finish(this.sink)
    this.#termStarts.push(start)
    this.#termLengths.push(length)
    this.#termRecords.push(records)
    this.#termLanguages.byte(languages)
    for (const [index, language] of STEM_LANGUAGES.entries())
      if (languages & (1 << index)) this.#stems[index]?.push({ hash: stemHash(term, language), term: number })
  }

  /** Writes the columns and the table of contents. */
  finish(): void {
    const termsEnd = this.sink.length
    this.#section('titles', Buffer.from(this.#titles.join('\n')))
    this.sink.align(8)
    const residentFrom = this.sink.length
    this.#section('storedEnds', Float64Array.from(this.#storedEnds))
    this.#section('termStarts', Float64Array.from([...this.#termStarts, termsEnd]))
    this.#section('termEnds', this.#termEnds.view())
    this.#section('termLengths', this.#termLengths.view())
    this.#section('termRecords', this.#termRecords.view())
    this.#section('termLanguages', this.#termLanguages.view())
    this.#section('termText', this.#text.view())
    this.#section('dates', this.#dates.view())
    this.#section('titleRanks', ranksOf(this.#titles))
    this.#writeIds()
    this.#writeStems()
    this.#writeFacets()
    this.sink.align(8)
    writeContents(this.sink, {
      format: FORMAT,
      records: this.records,
      terms: this.#termEnds.length,
      facets: this.numbers.facets,
      sections: this.#sections,
      residentFrom,
      residentLength: this.sink.length - residentFrom,
    })
  }

  #writeIds(): void {
    const order = Uint32Array.from(this.#ids.keys())
    const ids = this.#ids
    order.sort((a, b) => (ids[a]?.high ?? 0) - (ids[b]?.high ?? 0) || (ids[a]?.low ?? 0) - (ids[b]?.low ?? 0))
    this.#section(
      'idHigh',
      Uint32Array.from(order, (record) => ids[record]?.high ?? 0),
    )
    this.#section(
      'idLow',
      Uint32Array.from(order, (record) => ids[record]?.low ?? 0),
    )
    this.#section('idRecords', order)
  }

  #writeStems(): void {
    for (const [index, language] of STEM_LANGUAGES.entries()) {
      const rows = (this.#stems[index] ?? []).sort((one, other) => one.hash - other.hash)
      this.#section(
        `stemHashes.${language}`,
        Uint32Array.from(rows, (row) => row.hash),
      )
      this.#section(
        `stemTerms.${language}`,
        Uint32Array.from(rows, (row) => row.term),
      )
    }
  }

  #writeFacets(): void {
    for (const [facet, { ends, values }] of this.#facets.entries()) {
      const sections = facetSections(facet)
      this.#section(sections.ends, ends.view())
      this.#section(sections.values, values.view())
      this.#section(sections.names, Buffer.from(JSON.stringify(this.numbers.names(facet))))
    }
  }

  #section(name: string, content: Uint8Array | Uint32Array | Float64Array): void {
    this.sink.align(8)
    this.#sections[name] = [this.sink.length, content.byteLength]
    this.sink.write(new Uint8Array(content.buffer, content.byteOffset, content.byteLength))
  }
}

/** @returns the names of a facet's sections, by its position */
export const facetSections = (facet: number) => ({
  ends: `facetEnds.${facet}`,
  values: `facetValues.${facet}`,
  names: `facetNames.${facet}`,
})

/** @returns by which the forms of a stem are found */
export function stemHash(term: string, language: StemLanguage): number {
  return hash(stem(term, language))
}

/** @returns for each record how many titles come before its own */
function ranksOf(titles: string[]): Uint32Array {
  const order = Uint32Array.from(titles.keys())
  order.sort((a, b) => compare(titles[a] ?? '', titles[b] ?? '') || a - b)
  const ranks = new Uint32Array(titles.length)
  order.forEach((record, rank) => {
    ranks[record] = rank
  })
  return ranks
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
