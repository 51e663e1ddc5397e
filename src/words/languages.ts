import { createFormats, type Formats } from './formats'
import { withFallback } from './fallback'
import { accented, mirrored, pseudoWords } from './pseudo'
import type { Translation } from './translation'

/** A language in which the product speaks, with the words of one catalogue. */
export interface Language<Words> extends Formats {
  /** BCP 47, for the `lang` attribute. */
  locale: string
  direction: 'ltr' | 'rtl'
  words: Words
}

/** @param literal makes a literal of a message what is shown @param formats of the language */
type Catalogue<Words> = (literal: (text: string) => string, formats: Formats) => Words

/** English is written as outside America: "4 March 2024". */
const WRITTEN_AS: Record<string, string> = { en: 'en-GB' }

const ENGLISH_FORMATS = createFormats('en-GB')

const asItIs = (text: string) => text

/**
 * @param complete the English catalogue
 * @param translations of it, by language
 * @returns English, and every language as it is asked for: by its tag (BCP 47), or `en-XA` or `ar-XB`, in which tests look at
 *   what is shown. A message that the catalogue of a language lacks is there in English
 */
export function createLanguages<Words extends object>(
  complete: Catalogue<Words>,
  translations: Record<string, Catalogue<Translation<Words>>>,
): { english: Language<Words>; languageOf(locale: string): Language<Words> } {
  const english = {
    ...ENGLISH_FORMATS,
    locale: 'en',
    direction: 'ltr',
    words: complete(asItIs, ENGLISH_FORMATS),
  } as const
  const known = new Map<string, Language<Words>>([[english.locale, english]])

  function create(locale: string): Language<Words> {
    const direction = directionOf(locale)
    if (locale === 'en-XA' || locale === 'ar-XB') {
      const words = pseudoWords(complete(locale === 'en-XA' ? accented : mirrored, ENGLISH_FORMATS))
      return { ...ENGLISH_FORMATS, locale, direction, words }
    }
    const formats = createFormats(WRITTEN_AS[locale] ?? locale)
    const translation = translations[locale]?.(asItIs, formats)
    const words = translation ? withFallback(translation, english.words) : english.words
    return { ...formats, locale, direction, words }
  }

  return {
    english,
    languageOf(locale) {
      const language = known.get(locale) ?? create(locale)
      known.set(locale, language)
      return language
    },
  }
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/**
 * @param tag BCP 47 tag
 * @returns the direction in which the language is written, for the `dir` attribute
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
