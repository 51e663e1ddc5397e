import { TRANSLATIONS } from './compiled'
import { en } from './compiled/en'
import { createFormats, type Formats } from './formats'
import { withFallback } from './fallback'
import { accented, mirrored, pseudoWords } from './pseudo'
import type { Translation, Words } from './translation'

export type { Words } from './translation'

/** A language in which the product speaks. */
export interface I18n extends Formats {
  /** BCP 47, for the `lang` attribute. */
  locale: string
  direction: 'ltr' | 'rtl'
  words: Words
}

/** English is written as outside America: "4 March 2024". */
const WRITTEN_AS: Record<string, string> = { en: 'en-GB' }

const ENGLISH_FORMATS = createFormats('en-GB')

const asItIs = (text: string) => text

const ENGLISH_WORDS = en(asItIs, ENGLISH_FORMATS)

/** For what is written in English whoever reads it: names in the index, the admin. */
export const ENGLISH: I18n = { ...ENGLISH_FORMATS, locale: 'en', direction: 'ltr', words: ENGLISH_WORDS }

const known = new Map<string, I18n>([['en', ENGLISH]])

/**
 * @param locale BCP 47: a language of the hub, or `en-XA` or `ar-XB`, in which tests look at the pages
 * @returns its words and formats; a message that its catalogue lacks is there in English
 */
export function i18nIn(locale: string): I18n {
  const i18n = known.get(locale) ?? create(locale)
  known.set(locale, i18n)
  return i18n
}

/** @returns whether there is a catalogue of a language, so that its pages are in it and not in English */
export function isTranslated(locale: string): boolean {
  return locale === ENGLISH.locale || Object.hasOwn(TRANSLATIONS, locale)
}

function create(locale: string): I18n {
  const direction = directionOf(locale)
  if (locale === 'en-XA' || locale === 'ar-XB') {
    const words = pseudoWords(en(locale === 'en-XA' ? accented : mirrored, ENGLISH_FORMATS))
    return { ...ENGLISH_FORMATS, locale, direction, words }
  }
  const formats = createFormats(WRITTEN_AS[locale] ?? locale)
  const translations: Record<string, (text: typeof asItIs, formats: Formats) => Translation> = TRANSLATIONS
  const translation = translations[locale]?.(asItIs, formats)
  const words = translation ? withFallback(translation, ENGLISH_WORDS) : ENGLISH_WORDS
  return { ...formats, locale, direction, words }
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/**
 * @param tag BCP 47 tag
 * @returns the direction in which the language is written, for the `dir` attribute
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
