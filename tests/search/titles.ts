import { CONTENT } from '../../seed/content'
import { seededRandom } from '../../seed/bulk/random'

/** One way in which a visitor may bring a title to the search field. */
export interface TitleVariant {
  how: 'as it stands' | 'without accents' | 'in capitals' | 'with a typo' | 'its middle six words'
  query: string
  /**
   * Slugs of other works whose title has the same words in the same order: four works are called "Migration and
   * Remittances: Recent Developments and Outlook", and no search can know which of them is meant.
   */
  alike: string[]
}

/** A publication's title, and the ways to ask for it. */
export interface TitleCase {
  slug: string
  title: string
  variants: TitleVariant[]
}

const MIDDLE = 6

/** Every published work of the demo hub. */
export const TITLES: readonly TitleCase[] = CONTENT.publications.map(({ slug, title }, index) => {
  const middle = middleWords(title, MIDDLE)
  const variant = (how: TitleVariant['how'], query: string, meant: string): TitleVariant => ({
    how,
    query,
    alike: worksNamed(meant).filter((other) => other !== slug),
  })
  return {
    slug,
    title,
    variants: [
      variant('as it stands', title, title),
      variant('without accents', withoutAccents(title), title),
      variant('in capitals', title.toUpperCase(), title),
      variant('with a typo', withTypo(title, index + 1), title),
      variant('its middle six words', middle, middle),
    ],
  }
})

function worksNamed(words: string): string[] {
  return CONTENT.publications.filter(({ title }) => plain(title).includes(plain(words))).map(({ slug }) => slug)
}

/** Words alone, with a space before and after each. */
function plain(text: string): string {
  return ` ${
    withoutAccents(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
}

/** @returns the text with plain letters and ASCII punctuation, as a keyboard without them types it */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-')
}

/**
 * Misspells the first of the longest words: transposes, drops or replaces one letter, never the first.
 *
 * @param text with at least one word of four letters
 * @param seed chooses the error; the same seed makes the same one
 */
export function withTypo(text: string, seed: number): string {
  const words = text.match(/\p{L}+/gu) ?? []
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
  const random = seededRandom(seed)
  const at = 1 + random.below(longest.length - 2)
  const [before, here, next, after] = [longest.slice(0, at), longest[at]!, longest[at + 1]!, longest.slice(at + 2)]
  const errors = [
    // The transposition of equal letters is no error.
    here === next ? before + next + after : before + next + here + after,
    before + next + after,
    before + (here === 'x' ? 'z' : 'x') + next + after,
  ]
  return text.replace(longest, random.pick(errors))
}

/** @returns so many words from the middle, with the punctuation between them; the whole text where it has fewer */
export function middleWords(text: string, count: number): string {
  const words = text.split(/\s+/)
  const start = Math.max(0, Math.floor((words.length - count) / 2))
  return words.slice(start, start + count).join(' ')
}
