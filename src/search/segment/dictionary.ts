import { stem, STEM_LANGUAGES, type StemLanguage } from '../text/stems'
import { hash } from './hash'
import { elementsOf, type SegmentImage } from './image'

/** The terms of a segment in ascending order of code units, each with its number. */
export class Dictionary {
  readonly size: number
  readonly #text: Uint16Array
  readonly #ends: Uint32Array
  readonly #records: Uint32Array
  readonly #stems: { language: StemLanguage; hashes: Uint32Array; terms: Uint32Array }[]

  constructor(image: SegmentImage) {
    this.size = image.contents.terms
    this.#text = elementsOf(image, 'termText', 'uint16')
    this.#ends = elementsOf(image, 'termEnds', 'uint32')
    this.#records = elementsOf(image, 'termRecords', 'uint32')
    this.#stems = STEM_LANGUAGES.map((language) => ({
      language,
      hashes: elementsOf(image, `stemHashes.${language}`, 'uint32'),
      terms: elementsOf(image, `stemTerms.${language}`, 'uint32'),
    }))
  }

  term(number: number): string {
    return String.fromCharCode(...this.#text.subarray(this.start(number), this.end(number)))
  }

  /** Where a term begins and ends in `text`, for whoever walks the whole dictionary. */
  start(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
  }

  end(number: number): number {
    return this.#ends[number] ?? 0
  }

  get text(): Uint16Array {
    return this.#text
  }

  /** @returns how many records have the term */
  records(number: number): number {
    return this.#records[number] ?? 0
  }

  /** @returns the term's number; -1 when it is not there */
  find(term: string): number {
    const number = this.firstFrom(term)
    return number < this.size && this.#compare(number, term) === 0 ? number : -1
  }

  /** @returns the numbers of the terms that begin so: the first, and the first after them */
  beginningWith(prefix: string): [from: number, to: number] {
    return [this.firstFrom(prefix), this.firstFrom(`${prefix}\uffff`)]
  }

  /** @returns the terms that have the stem of this one in a language in whose records they stand, itself included */
  formsOf(term: string): number[] {
    const forms = new Set<number>()
    const itself = this.find(term)
    if (itself >= 0) forms.add(itself)
    for (const { language, hashes, terms } of this.#stems) {
      const wanted = stem(term, language)
      const wantedHash = hash(wanted)
      for (let row = lowerBound(hashes, wantedHash); hashes[row] === wantedHash; row++) {
        const number = terms[row] ?? 0
        if (stem(this.term(number), language) === wanted) forms.add(number)
      }
    }
    return [...forms]
  }

  /** @returns the number of the first term that is this or higher */
  firstFrom(term: string): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(middle, term) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compare(number: number, term: string): number {
    const text = this.#text
    const start = this.start(number)
    const length = this.end(number) - start
    const shared = Math.min(length, term.length)
    for (let index = 0; index < shared; index++) {
      const difference = (text[start + index] ?? 0) - term.charCodeAt(index)
      if (difference !== 0) return difference
    }
    return length - term.length
  }
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
