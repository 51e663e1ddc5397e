/** Letters that no decomposition takes apart, and final sigma, which is the same letter as any other sigma. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ς: 'σ',
  // Arabic: alef wasla, alef maqsura and Farsi ya, ta marbuta, keheh (Larkey et al. 2002; Lucene's ArabicNormalizer)
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
}

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew, harakat and the hamza above and below its carriers, tatweel,
 * half rings of transcribed Arabic, and what cannot be seen. Vowel signs of Indic scripts, of Thai and the like are
 * letters to their readers and stay.
 */
const DROPPED =
  /[\u00AD\u02B9-\u02CA\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u202A-\u202E\u2060-\u2064\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]/g

/** Digits of Arabic, Farsi, Devanagari and Bengali. */
const DIGIT = /[٠-٩۰-۹०-९০-৯]/g

/** Ordering a long run of marks takes quadratic time; no script needs more than thirty (UAX #15, stream-safe text). */
const MARKS = /(\p{M}{30})\p{M}+/gu

const ASCII = /^[\x00-\x7F]*$/

/**
 * @param text any text
 * @returns the text in NFKC without case and accents, with one form for each letter and digit of Arabic that is written
 * in several
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .replace(MARKS, '$1')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, (digit) => String((digit.charCodeAt(0) & 0xf) - (digit < '\u0900' ? 0 : 6)))
    .normalize('NFC')
}
