import { fold } from '../text/fold'

/** UTF-16 units of a title by which it is put in order. */
const MAX_LENGTH = 120

/** Digits to which a number is filled up, so that "Brief 9" comes before "Brief 10". */
const DIGITS = 8

/** @returns by what titles are put in order: letters and numbers, without case, accents and punctuation */
export function titleKey(title: string): string {
  return fold(title.slice(0, MAX_LENGTH))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (number) => number.padStart(DIGITS, '0'))
}
