/** UTF-16 units of the whole list. */
export const MAX_SYNONYMS_LENGTH = 100_000

/** UTF-16 units of a line that are enough to find it by. */
const MAX_QUOTED = 40

/** A longer one is a sentence. */
const MAX_TERM_WORDS = 12

const COMMAS = /[,،]/

/** A term in quotes, such as `"UN"`, stands for the others where it is typed just so, in capitals. */
const QUOTED = /^["“”„](.*)["“”„]$/

/** Letters without small ones, and digits. */
const CAPITALS = /^[\p{Lu}\p{N}]+$/u

/** Terms that mean the same, as the search takes them. */
export interface Synonyms {
  terms: string[]
  abbreviations: string[]
}

/**
 * @param list a line for each group of terms that mean the same, with commas between them
 * @returns the groups; what is stored in a damaged shape has none
 */
export function parseSynonyms(list: unknown): Synonyms[] {
  if (typeof list !== 'string') return []
  return list.split('\n').flatMap((line) => {
    const terms = termsOf(line)
    const quoted = terms.flatMap((term) => QUOTED.exec(term)?.[1]?.trim() ?? [])
    const others = terms.filter((term) => !QUOTED.test(term))
    return others.length > 0 ? [{ terms: others, abbreviations: quoted }] : []
  })
}

/**
 * @param list as somebody wrote it
 * @returns what is wrong with its first line that is not as it should be, as a sentence with a remedy; null for none
 */
export function synonymsFault(list: string): string | null {
  for (const [index, line] of list.split('\n').entries()) {
    const terms = termsOf(line)
    const fault = terms.length > 0 ? lineFault(terms) : null
    if (fault) return `Line ${index + 1}, “${shortened(line)}”: ${fault}`
  }
  return null
}

function lineFault(terms: string[]): string | null {
  if (new Set(terms).size < 2) return 'Write two terms at least that mean the same, with a comma between them.'
  for (const term of terms) {
    const quoted = QUOTED.exec(term)?.[1]?.trim()
    if (quoted !== undefined && !CAPITALS.test(quoted))
      return `In quotes stands an abbreviation in capitals, not ${term}.`
    if (term.split(/\s+/).length > MAX_TERM_WORDS)
      return `“${term}” is longer than ${MAX_TERM_WORDS} words. Shorten it.`
  }
  return terms.every((term) => QUOTED.test(term)) ? 'Write what the abbreviations stand for, without quotes.' : null
}

function shortened(line: string): string {
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED).trim()}…` : line.trim()
}

function termsOf(line: string): string[] {
  return line
    .split(COMMAS)
    .map((term) => term.trim())
    .filter((term) => term !== '')
}
