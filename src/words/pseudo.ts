/** Around every message of a pseudo-locale, so that words from elsewhere stand out. Nobody writes them in a text. */
export const BRACKETS = ['⟦', '⟧'] as const

/** How much longer a text may become in another language. */
const GROWTH = 0.4

const ACCENTED: Record<string, string> = {
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ' },
  ...{ n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
  ...{ A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ' },
  ...{ N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž' },
}

/** Overrides the direction of what stands between (Unicode, UAX 9). */
const [RIGHT_TO_LEFT, POP] = ['\u202e', '\u202c']

/**
 * @param text a literal of a message
 * @returns the text with accents, and 40 % longer: vowels stand twice, one after another until it is long enough
 */
export function accented(text: string): string {
  let missing = Math.ceil(text.trim().length * GROWTH)
  const doubled = text.replace(/[aeiou]/g, (vowel) => (missing-- > 0 ? vowel + vowel : vowel))
  const rest = missing > 0 && /[a-z]/i.test(text) ? '~'.repeat(missing) : ''
  return doubled.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter).replace(/(?<=\S)(?=\s*$)/, rest)
}

/** @returns the text so that each of its words runs from right to left, as Arabic does */
export function mirrored(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => RIGHT_TO_LEFT + word + POP)
}

/** @returns the same words, each message in brackets */
export function pseudoWords<Words>(words: Words): Words {
  return bracketed(words)
}

function bracketed<Part>(part: Part): Part {
  if (typeof part === 'string') return (BRACKETS[0] + part + BRACKETS[1]) as Part
  if (typeof part === 'function') {
    const message = part as (given: unknown) => unknown
    return ((given: unknown) => {
      const made = message(given)
      return Array.isArray(made) ? [BRACKETS[0], ...(made as unknown[]), BRACKETS[1]] : bracketed(made)
    }) as Part
  }
  return Object.fromEntries(
    Object.entries(part as object).map(([key, value]) => [key, bracketed<unknown>(value)]),
  ) as Part
}
