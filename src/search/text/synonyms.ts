import { COUNTRIES, countryName } from '../../domain/countries'
import { LOCALES } from '../../domain/locale'
import countryWords from './countryWords.json' with { type: 'json' }
import { lookupForm } from './lookupForm'
import groups from './synonyms.json' with { type: 'json' }
import { wordsOf } from './wordsOf'

/** Terms of one or several words that mean the same. */
export type SynonymGroup = readonly (readonly string[])[]

/** Names that are ordinary words or given names of the same spelling: réunion, مالي (financial), Maurice, Dominique. */
const NO_COUNTRY = new Set(['reunion', 'مالي', 'maurice', 'dominique'])

/** Names turned round, or with a note, as lists of countries have them: nobody writes so. */
const AS_IN_A_LIST = /[,(]/

/** Words of the longest term that is looked for. */
const MAX_PHRASE_LENGTH = 6

const OTHER_WORDS: Record<string, string> = countryWords

const COUNTRY_GROUPS: ReadonlyMap<string, SynonymGroup> = new Map(
  COUNTRIES.map(({ code }) => {
    const names = LOCALES.map((locale) => countryName(code, locale)).filter((name) => !AS_IN_A_LIST.test(name))
    return [code, termsOf([...names, OTHER_WORDS[code] ?? ''].join(','))]
  }),
)

const GROUPS_BY_FORM = groupsByForm([...groups.map(termsOf), ...COUNTRY_GROUPS.values()])
const NAMES = groupsByForm([...COUNTRY_GROUPS.values()])

/** The words with which terms begin; most words of a query are none. */
const FIRST_FORMS = new Set([...GROUPS_BY_FORM.keys()].map((form) => form.split(' ')[0]))

/** Words of a query that have synonyms. */
export interface SynonymMatch {
  /** How many words, together. */
  length: number
  /** Terms that mean the same, the words themselves included. */
  group: SynonymGroup
  /** Whether they name a country, so that they say nothing apart. */
  isName: boolean
}

/**
 * @param terms folded words of a query in their order
 * @param index of the word at which to look
 * @param most words that are taken together
 * @returns the most words from there that have synonyms together; null when the word there has none
 */
export function synonymsAt(
  terms: readonly string[],
  index: number,
  most: number = MAX_PHRASE_LENGTH,
): SynonymMatch | null {
  if (!FIRST_FORMS.has(lookupForm(terms[index] ?? ''))) return null
  const forms = terms.slice(index, index + most).map(lookupForm)
  for (let length = forms.length; length > 0; length -= 1) {
    const form = forms.slice(0, length).join(' ')
    const group = GROUPS_BY_FORM.get(form)
    if (group) return { length, group, isName: NAMES.has(form) }
  }
  return null
}

/**
 * @param code alpha-3 of a country
 * @returns its names and the words for its people, in four languages
 */
export function countryTerms(code: string): SynonymGroup {
  return COUNTRY_GROUPS.get(code) ?? []
}

/** @param list of terms with commas between them */
function termsOf(list: string): SynonymGroup {
  const terms = list
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0 && !NO_COUNTRY.has(words.join(' ')))
  return [...new Map(terms.map((words) => [words.join(' '), words])).values()]
}

/** A term of several groups ("Congolese") has the terms of all. */
function groupsByForm(all: readonly SynonymGroup[]): Map<string, SynonymGroup> {
  const found = new Map<string, SynonymGroup>()
  for (const group of all) {
    const forms = new Set(group.map((words) => words.map(lookupForm).join(' ')))
    for (const form of forms) found.set(form, [...(found.get(form) ?? []), ...group])
  }
  return found
}
