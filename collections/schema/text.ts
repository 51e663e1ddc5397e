import { z } from 'zod'

/** Characters of a line, and of a text of several lines, where the field itself sets no limit. */
const MAX_LINE_LENGTH = 2_048
const MAX_TEXT_LENGTH = 20_000

/**
 * What no text may hold: control characters, halves of surrogate pairs and noncharacters. Neither XML 1.0 (section 2.2)
 * nor UTF-8 can carry them, so that feeds, exports and databases would break on them.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u
const UNPRINTABLE_IN_LINES = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

/** Blanks, and characters that take no room, such as a zero-width space. */
const BLANK = /^[\s\p{Cf}]*$/u

/**
 * @param most characters
 * @returns the schema of text in one line; blanks alone are no text
 */
export function line(most = MAX_LINE_LENGTH): z.ZodType<string> {
  return printable(UNPRINTABLE, most).transform(withoutBlanks)
}

/**
 * @param most characters
 * @returns the schema of text that may have several lines; blanks alone are no text
 */
export function lines(most = MAX_TEXT_LENGTH): z.ZodType<string> {
  return printable(UNPRINTABLE_IN_LINES, most).transform(withoutBlanks)
}

/**
 * @param most characters
 * @returns the schema of text that is kept to the letter, as between two words of other marks
 */
export function words(most: number): z.ZodType<string> {
  return printable(UNPRINTABLE_IN_LINES, most)
}

/** @returns the schema of a line in a list, where empty ones have no meaning */
export function entry(most?: number): z.ZodType<string> {
  return line(most).refine((text) => text !== '', 'Write something, or leave this entry out.')
}

function printable(unprintable: RegExp, most: number): z.ZodString {
  return z
    .string('Write text.')
    .max(most, `Keep it within ${most.toLocaleString('en')} characters.`)
    .refine((text) => !unprintable.test(text), {
      error: ({ input }) => `Remove the character ${codePoint(String(input), unprintable)}, which is not printed.`,
    })
}

function codePoint(text: string, unprintable: RegExp): string {
  const code = unprintable.exec(text)?.[0].codePointAt(0) ?? 0
  return code === 10 || code === 13 ? 'for a new line' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function withoutBlanks(text: string): string {
  return BLANK.test(text) ? '' : text
}
