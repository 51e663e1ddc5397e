import { isOrganisationName } from './organisationName'
import { slug } from './slug'

/** The parts of a name that citation styles and sorting need. */
export interface PersonName {
  /** Null for an organisation and for a person of one name. */
  given: string | null
  /** With its particle, as in "de Haas", and without its suffix; null for an organisation. */
  family: string | null
  /** "Jr.", "Sr.", "III": what tells a person from a forebear of the same name. */
  suffix: string | null
  /** The name in reading order: "Hein de Haas". */
  literal: string
}

/** Words that belong to the family name after them, unless they come first. */
const PARTICLES = new Set(
  'abd abdel abu af al as ben bin bint da dal das de degli dei dela del della den der des di do dos du el ibn la las le los ould st. saint san santa ten ter van vom von zu zum zur'.split(
    ' ',
  ),
)

const HONORIFIC = /^(?:dr|prof|professor|mr|mrs|ms|mme|sir|dame|h\.e)\.?$/i
const DEGREE = /^(?:ph\.?\s?d|d\.?phil|m\.?d|m\.?a|m\.?sc|m\.?p\.?h|j\.?d|esq)\.?$/i
const SUFFIX = /^(?:(jr|junior)|(sr|senior)|(ii|iii|iv|2nd|3rd))\.?$/i

/**
 * Splits a name into given name, family name and suffix. "Family, Given" is understood, with the suffix in any of the
 * places where it is written; an organisation stays whole. Names of more than one family name without a particle cannot be
 * told from middle names: the last word alone is taken.
 *
 * @param name a name as written on a work
 * @returns its parts
 */
export function parsePersonName(name: string): PersonName {
  const written = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const parts = written.split(',').map((part) => part.trim())
  const named = parts.filter((part, index) => index === 0 || !(DEGREE.test(part) || isSuffix(part)))
  const apart = parts.slice(1).find(isSuffix) ?? null
  const [first = '', second = '', ...more] = named
  const inverted = more.length === 0 && first !== '' && second !== ''
  if (inverted && !isOrganisationName(second) && !(first.includes(' ') && isOrganisationName(first)))
    return invertedName(first, second, apart)
  if (isOrganisationName(written)) return { given: null, family: null, suffix: null, literal: written }
  const inOrder = splitInReadingOrder(named.join(' '))
  return { ...inOrder, suffix: inOrder.suffix ?? asSuffix(apart), literal: written }
}

/** @returns the name as lists of people are put in order by: "Ratha, Dilip" */
export function familyNameFirst(name: string): string {
  const { family, given } = parsePersonName(name)
  return family ? [family, given].filter(Boolean).join(', ') : name
}

/** "Smith Jr., John", "Smith, John Jr." and "Smith, Jr., John" are one name. */
function invertedName(before: string, after: string, apart: string | null): PersonName {
  const [family, first] = withoutSuffix(before.split(' '))
  const [given, last] = withoutSuffix(after.split(' '))
  const parts = { given: given.join(' '), family: family.join(' '), suffix: asSuffix(apart ?? first ?? last) }
  return { ...parts, literal: [parts.given, parts.family, parts.suffix].filter(Boolean).join(' ') }
}

function isSuffix(word: string): boolean {
  return SUFFIX.test(word)
}

/** @returns the suffix as styles print it */
function asSuffix(word: string | null): string | null {
  const [, junior, senior, numeral] = SUFFIX.exec(word ?? '') ?? []
  if (junior) return 'Jr.'
  return senior ? 'Sr.' : (numeral?.replace(/^i+v?$/i, (roman) => roman.toUpperCase()) ?? null)
}

/** A word that would leave no name is none. */
function withoutSuffix(words: string[]): [words: string[], suffix: string | null] {
  const last = words.at(-1) ?? ''
  return words.length > 1 && isSuffix(last) ? [words.slice(0, -1), last] : [words, null]
}

/**
 * @param name a person's or an organisation's name, in either order
 * @returns the key under which the author facet counts it
 */
export function personKey(name: string): string {
  return slug(parsePersonName(name).literal)
}

function splitInReadingOrder(written: string): Omit<PersonName, 'literal'> {
  const all = written.split(' ').filter(Boolean)
  while (all.length > 1 && HONORIFIC.test(all[0] ?? '')) all.shift()
  while (all.length > 2 && DEGREE.test(all.at(-1) ?? '')) all.pop()
  const [words, suffix] = withoutSuffix(all)
  let start = Math.max(words.length - 1, 0)
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1
  // "Al Gore" has a given name; "de la Cruz" has none.
  if (start === 1 && isParticle(words[0] ?? '') && /^\p{Ll}/u.test(words[0] ?? '')) start = 0
  return {
    given: words.slice(0, start).join(' ') || null,
    family: words.slice(start).join(' ') || null,
    suffix: asSuffix(suffix),
  }
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase())
}
