import { isOrganisationName } from './organisationName'
import { slug } from './slug'

/** The parts of a name that citation styles and sorting need. */
export interface PersonName {
  /** Null for an organisation and for a person of one name. */
  given: string | null
  /** With its particle, as in "de Haas"; null for an organisation. */
  family: string | null
  /** The name in reading order: "Hein de Haas". */
  literal: string
}

/** Words that belong to the family name after them, unless they come first. */
const PARTICLES = new Set(
  'abd abdel abu af al as ben bin bint da dal das de degli dei del della den der des di do dos du el ibn la las le los ould st. saint san santa ten ter van vom von zu zum zur'.split(
    ' ',
  ),
)

const HONORIFIC = /^(?:dr|prof|professor|mr|mrs|ms|mme|sir|dame|h\.e)\.?$/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i

/**
 * Splits a name into given and family name. "Family, Given" is understood; an organisation stays whole. Names of more
 * than one family name without a particle cannot be told from middle names: the last word alone is taken.
 *
 * @param name a name as written on a work
 * @returns its parts
 */
export function parsePersonName(name: string): PersonName {
  const written = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const [beforeComma = '', afterComma = '', ...more] = written.split(',').map((part) => part.trim())
  const inverted = more.length === 0 && beforeComma !== '' && afterComma !== '' && !SUFFIX.test(afterComma)
  if (inverted && !isOrganisationName(afterComma) && !(beforeComma.includes(' ') && isOrganisationName(beforeComma))) {
    return { given: afterComma, family: beforeComma, literal: `${afterComma} ${beforeComma}` }
  }
  if (isOrganisationName(written)) return { given: null, family: null, literal: written }
  return { ...splitInReadingOrder(written), literal: written }
}

/**
 * @param name a person's or an organisation's name, in either order
 * @returns the key under which the author facet counts it
 */
export function personKey(name: string): string {
  return slug(parsePersonName(name).literal)
}

function splitInReadingOrder(written: string): { given: string | null; family: string | null } {
  const words = written.replace(/,/g, ' ').split(' ').filter(Boolean)
  while (words.length > 1 && HONORIFIC.test(words[0] ?? '')) words.shift()
  let lastName = words.length - 1
  while (lastName > 1 && SUFFIX.test(words[lastName] ?? '')) lastName -= 1
  let start = Math.max(lastName, 0)
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1
  return { given: words.slice(0, start).join(' ') || null, family: words.slice(start).join(' ') || null }
}
