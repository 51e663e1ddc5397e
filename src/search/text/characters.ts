/** What a character is to the tokenizer. Anything else ends a word. */
export const BREAK = 0
export const LETTER = 1
export const DIGIT = 2
/** Of a script that writes no spaces between words. */
export const UNSPACED = 3
/** Stands inside words and is not seen: soft hyphen, joiners, marks of direction. */
export const INVISIBLE = 4
export const APOSTROPHE = 5
export const HYPHEN = 6
export const POINT = 7
export const COMMA = 8
/** A space that no line breaks at, as between the thousands of a number. */
export const NARROW_SPACE = 9
export const SURROGATE = 10

const WORD = /[\p{L}\p{N}\p{M}]/gu
const DIGITS = /\p{Nd}/gu
const UNSPACED_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu
const ASTRAL_HAN = /\p{scx=Han}/u
const ASTRAL_WORD = /[\p{L}\p{N}\p{M}]/u

/** The class of each UTF-16 unit. */
export const CLASS_OF = classes()

/**
 * @param text any text
 * @param at index of a UTF-16 unit in it
 * @returns the class of the character that begins there; `BREAK` beyond the end and at half of a surrogate pair
 */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return BREAK
  const found = CLASS_OF[text.charCodeAt(at)] ?? BREAK
  if (found !== SURROGATE) return found
  const character = text.codePointAt(at) ?? 0
  if (character < 0x10000) return BREAK
  const whole = String.fromCodePoint(character)
  if (ASTRAL_HAN.test(whole)) return UNSPACED
  return ASTRAL_WORD.test(whole) ? LETTER : BREAK
}

/** @returns the UTF-16 units of the character that begins at an index and has a class other than `BREAK` */
export function widthAt(text: string, at: number): number {
  return CLASS_OF[text.charCodeAt(at)] === SURROGATE ? 2 : 1
}

function classes(): Uint8Array {
  const units = Array.from({ length: 0xd800 }, (_, unit) => unit)
  const upper = Array.from({ length: 0x10000 - 0xe000 }, (_, index) => 0xe000 + index)
  const all = [...units, ...upper].map((unit) => String.fromCharCode(unit)).join('')
  const table = new Uint8Array(0x10000)
  const mark = (characters: Iterable<string>, value: number, only?: number) => {
    for (const character of characters) {
      const unit = character.charCodeAt(0)
      if (only === undefined || table[unit] === only) table[unit] = value
    }
  }
  mark(all.match(WORD) ?? [], LETTER)
  mark(all.match(UNSPACED_SCRIPTS) ?? [], UNSPACED, LETTER)
  mark(all.match(DIGITS) ?? [], DIGIT)
  mark('\u00AD\u200C\u200D\u200E\u200F\u2060\uFEFF\uFE00\uFE0E\uFE0F\u0640', INVISIBLE)
  mark("'\u2019\u2018\u02BC\uFF07", APOSTROPHE)
  mark('-\u2010\u2011\uFE63\uFF0D', HYPHEN)
  mark('.\u066B', POINT)
  mark(',\u066C', COMMA)
  mark('\u00A0\u2009\u202F', NARROW_SPACE)
  table.fill(SURROGATE, 0xd800, 0xe000)
  return table
}
