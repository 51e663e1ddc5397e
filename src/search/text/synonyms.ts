import type { SynonymGroup } from '../types'
import { lookupForm } from './lookupForm'
import { wordsOf } from './wordsOf'

/** Terms of one or several folded words. */
export type SynonymTerms = readonly (readonly string[])[]

/** Words of the longest term that is looked for. */
const MAX_PHRASE_LENGTH = 6

/** Words of a query that have synonyms. */
export interface SynonymMatch {
  /** How many words, together. */
  length: number
  /** Terms that mean the same, the words themselves included. */
  terms: SynonymTerms
  /** Whether they are a name, so that they say nothing apart. */
  isName: boolean
}

/** Groups of terms that mean the same, found by any of their terms. */
export class Synonyms {
  readonly #byForm = new Map<string, { groups: SynonymTerms[]; isName: boolean }>()
  readonly #byAbbreviation = new Map<string, SynonymTerms[]>()
  /** The words with which terms begin; most words of a query are none. */
  readonly #firstForms: ReadonlySet<string>

  constructor(groups: readonly SynonymGroup[]) {
    for (const { terms, abbreviations = [], isName = false } of groups) {
      const known = new Map(terms.map(wordsOf).map((words) => [words.join(' '), words]))
      known.delete('')
      const group = [...known.values()]
      for (const form of new Set(group.map((words) => words.map(lookupForm).join(' ')))) {
        const found = this.#byForm.get(form) ?? { groups: [], isName: false }
        found.groups.push(group)
        found.isName ||= isName
        this.#byForm.set(form, found)
      }
      for (const abbreviation of abbreviations) {
        const found = this.#byAbbreviation.get(abbreviation)
        if (found) found.push(group)
        else this.#byAbbreviation.set(abbreviation, [group])
      }
    }
    this.#firstForms = new Set([...this.#byForm.keys()].map((form) => form.split(' ')[0] ?? ''))
  }

  /**
   * @param terms folded words of a query in their order
   * @param index of the word at which to look
   * @param most words that are taken together
   * @returns the most words from there that have synonyms together; null when the word there has none
   */
  at(terms: readonly string[], index: number, most: number = MAX_PHRASE_LENGTH): SynonymMatch | null {
    if (!this.#firstForms.has(lookupForm(terms[index] ?? ''))) return null
    const forms = terms.slice(index, index + most).map(lookupForm)
    for (let length = forms.length; length > 0; length -= 1) {
      const found = this.#byForm.get(forms.slice(0, length).join(' '))
      // A term of several groups ("Congolese") has the terms of all.
      if (found) return { length, terms: found.groups.flat(), isName: found.isName }
    }
    return null
  }

  /**
   * @param typed a word as it stands in the query
   * @returns what it stands for, where it is typed as an abbreviation is written, points or not; none for any other word
   */
  ofAbbreviation(typed: string): SynonymTerms {
    return this.#byAbbreviation.get(typed.replaceAll('.', ''))?.flat() ?? []
  }
}
