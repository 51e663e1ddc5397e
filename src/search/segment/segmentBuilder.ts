import { stemLanguageOf, STEM_LANGUAGES } from '../text/stems'
import { eachToken } from '../text/tokens'
import { identifierKeys } from '../query/identifiers'
import type { SearchRecord } from '../types'
import { GAP, identifierTerm, INDEXED_FIELDS, RUNNING_TEXT, type IndexedField } from './fields'
import { GrowingBytes, GrowingNumbers } from './growing'
import { idHash } from './hash'
import { impactOf } from './impact'
import { encodePositions, PostingsWriter } from './postingsWriter'
import { FacetNumbers, SegmentWriter } from './segmentWriter'
import type { Sink } from './sink'
import { encodeStored, type Chunk } from './storedRecord'
import { titleKey } from './titleKey'

const FIELDS = INDEXED_FIELDS.length
/** A token's field stands above its position. */
const FIELD_SHIFT = 28
const POSITION_MASK = (1 << FIELD_SHIFT) - 1

/**
 * Makes a segment out of records. Words become a stream of numbers, which a counting sort brings into the order of terms:
 * several times faster than a growing list for each term.
 */
export class SegmentBuilder {
  readonly #writer: SegmentWriter
  readonly #numbers: FacetNumbers
  readonly #terms = new Map<string, number>()
  readonly #languages: number[] = []
  readonly #tokenTerms = new GrowingNumbers()
  readonly #tokenPlaces = new GrowingNumbers()
  readonly #tokenRecords = new GrowingNumbers()
  /** For each record and field, what one occurrence adds to the weighted frequency. */
  #fieldWeights = new Float32Array(FIELDS * 64)

  /**
   * @param sink takes the segment
   * @param facets names, in the order of their columns
   */
  constructor(sink: Sink, facets: readonly string[]) {
    this.#numbers = new FacetNumbers(facets)
    this.#writer = new SegmentWriter(sink, this.#numbers)
  }

  get records(): number {
    return this.#writer.records
  }

  /** By which it is decided when a segment is full. */
  get tokens(): number {
    return this.#tokenTerms.length
  }

  add(record: SearchRecord<unknown>): void {
    const text = new RecordText(this, this.records, languageBit(record.language))
    for (const [index, field] of INDEXED_FIELDS.entries()) {
      if (field.name === 'files')
        record.files.forEach((file, number) => text.addFile(index, file.pages, file.paged, number))
      else if (field.firstPosition === RUNNING_TEXT) text.addRunning(index, record.text[field.name])
      else text.addLines(index, field, record.text[field.name])
    }
    for (const key of identifierKeys(record.text.identifiers)) text.addTerm(identifierTerm(key))
    this.#weigh(text.lengths)
    const [idHigh, idLow] = idHash(record.id)
    this.#writer.addRecord(
      {
        idHigh,
        idLow,
        date: dateNumber(record.date),
        titleKey: titleKey(record.sortTitle ?? record.text.title),
        facets: this.#numbers.facets.map((facet, index) => [
          ...new Set((record.facets[facet] ?? []).map(({ value, label }) => this.#numbers.number(index, value, label))),
        ]),
      },
      encodeStored(
        {
          id: record.id,
          stored: record.stored,
          title: record.text.title,
          ...(record.sortTitle && { sortTitle: record.sortTitle }),
          language: record.language,
          keywords: record.text.keywords,
          files: record.files.map(({ id, title, href, paged }) => ({ id, title, href, paged })),
          chunks: text.chunks,
        },
        text.texts,
      ),
    )
  }

  token(term: string, record: number, field: number, position: number, language: number): void {
    let number = this.#terms.get(term)
    if (number === undefined) {
      number = this.#terms.size
      this.#terms.set(term, number)
    }
    this.#languages[number] = (this.#languages[number] ?? 0) | language
    this.#tokenTerms.push(number)
    this.#tokenPlaces.push((field << FIELD_SHIFT) | position)
    this.#tokenRecords.push(record)
  }

  #weigh(lengths: readonly number[]): void {
    const at = this.records * FIELDS
    if (at + FIELDS > this.#fieldWeights.length) {
      const larger = new Float32Array(this.#fieldWeights.length * 2)
      larger.set(this.#fieldWeights)
      this.#fieldWeights = larger
    }
    for (const [index, { weight, lengthPenalty, usualLength }] of INDEXED_FIELDS.entries())
      this.#fieldWeights[at + index] =
        weight / (1 - lengthPenalty + (lengthPenalty * (lengths[index] ?? 0)) / usualLength)
  }

  /** Writes the segment. */
  finish(): void {
    const terms = [...this.#terms.keys()].sort()
    const tokens = this.#sortTokens(terms)
    const postings = new PostingsWriter()
    const encoded = new GrowingBytes()
    const places = this.#tokenPlaces.view()
    const records = this.#tokenRecords.view()
    const positions = new GrowingNumbers()
    let at = 0
    for (const term of terms) {
      const number = this.#terms.get(term) ?? 0
      const end = tokens.ends[number] ?? 0
      while (at < end) {
        const record = records[tokens.order[at] ?? 0] ?? 0
        let mask = 0
        let frequency = 0
        positions.clear()
        for (; at < end; at++) {
          const token = tokens.order[at] ?? 0
          if (records[token] !== record) break
          const place = places[token] ?? 0
          const field = place >>> FIELD_SHIFT
          mask |= 1 << field
          frequency += this.#fieldWeights[record * FIELDS + field] ?? 0
          positions.push(place & POSITION_MASK)
        }
        const view = positions.view()
        postings.add(record, mask, impactOf(frequency), encodePositions(view, 0, view.length, encoded))
      }
      this.#writer.addTerm(term, this.#languages[number] ?? 0, postings)
    }
    this.#writer.finish()
  }

  /** @returns tokens by term in ascending order of terms, within a term as they came; and where each term's end */
  #sortTokens(terms: string[]): { order: Uint32Array; ends: Uint32Array } {
    const tokenTerms = this.#tokenTerms.view()
    const next = new Uint32Array(this.#terms.size)
    for (const term of tokenTerms) next[term] = (next[term] ?? 0) + 1
    let start = 0
    for (const term of terms) {
      const number = this.#terms.get(term) ?? 0
      const count = next[number] ?? 0
      next[number] = start
      start += count
    }
    const order = new Uint32Array(tokenTerms.length)
    for (let token = 0; token < tokenTerms.length; token++) {
      const term = tokenTerms[token] as number
      order[(next[term] as number)++] = token
    }
    return { order, ends: next }
  }
}

/** Walks the text of one record, giving each word its position. */
class RecordText {
  readonly lengths: number[] = INDEXED_FIELDS.map(() => 0)
  readonly chunks: Chunk[] = []
  readonly texts: Uint8Array[] = []
  #running = RUNNING_TEXT

  constructor(
    readonly builder: SegmentBuilder,
    readonly record: number,
    readonly language: number,
  ) {}

  addTerm(term: string): void {
    const field = INDEXED_FIELDS.findIndex(({ name }) => name === 'identifiers')
    this.builder.token(term, this.record, field, INDEXED_FIELDS[field]?.firstPosition ?? 0, 0)
  }

  /** A field of values, each on a line of its own. Positions beyond its room are those of its end. */
  addLines(index: number, field: IndexedField, text: string): void {
    const last = (INDEXED_FIELDS[index + 1]?.firstPosition ?? RUNNING_TEXT) - 1
    let position = field.firstPosition
    for (const line of text.split('\n')) position += this.#words(index, line, position, last) + GAP
  }

  addRunning(index: number, text: string): void {
    if (text !== '') this.#chunk(index, text, -1, 0)
    this.#running += GAP
  }

  addFile(index: number, pages: readonly string[], paged: boolean, file: number): void {
    pages.forEach((page, number) => {
      if (page !== '') this.#chunk(index, page, file, paged ? number + 1 : 0)
    })
    this.#running += GAP
  }

  #chunk(index: number, text: string, file: number, page: number): void {
    const from = this.#running
    this.#running += this.#words(index, text, from, POSITION_MASK)
    const bytes = Buffer.from(text)
    this.texts.push(bytes)
    this.chunks.push({ file, page, from, to: this.#running, length: bytes.length })
  }

  #words(field: number, text: string, from: number, last: number): number {
    const { builder, record, language } = this
    const count = eachToken(text, (term, position) =>
      builder.token(term, record, field, Math.min(from + position, last), language),
    )
    this.lengths[field] = (this.lengths[field] ?? 0) + count
    return count
  }
}

function languageBit(language: string): number {
  const known = stemLanguageOf(language)
  return known ? 1 << STEM_LANGUAGES.indexOf(known) : 0
}

/** @returns `yyyymmdd` of a partial date, -1 for none */
export function dateNumber(date: string | null): number {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '')
  return parts ? Number(parts[1]) * 10_000 + Number(parts[2] ?? 0) * 100 + Number(parts[3] ?? 0) : -1
}
