import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { stemArabic } from './arabicStem'

/** The languages whose words are reduced to stems. */
export const STEM_LANGUAGES = ['en', 'fr', 'es', 'ar'] as const

export type StemLanguage = (typeof STEM_LANGUAGES)[number]

const STEMMERS: Record<StemLanguage, (term: string) => string> = {
  en: stemEnglish,
  fr: (term) => stemFrench(masculine(term)),
  es: stemSpanish,
  ar: stemArabic,
}

const LATIN = /^[a-z]{3,}$/
const ARABIC = /^\p{Script=Arabic}{3,}$/u

/**
 * @param bcp47 a language tag, such as `fr-CA`
 * @returns the language whose stemmer serves it; null when words of that language are found as they are written
 */
export function stemLanguageOf(bcp47: string): StemLanguage | null {
  const primary = bcp47.toLowerCase().split(/[-_]/)[0]
  return STEM_LANGUAGES.find((language) => language === primary) ?? null
}

/**
 * @param term a word as `fold` leaves it
 * @param language of the text it stands in
 * @returns its stem; the word itself when it has digits, fewer than three letters, or letters of another script
 */
export function stem(term: string, language: StemLanguage): string {
  const script = language === 'ar' ? ARABIC : LATIN
  return script.test(term) ? STEMMERS[language](term) : term
}

/**
 * Snowball's rules know the endings "ée" and "ées" by their accents, which folding has taken, and they take the "ais" of
 * "congolais" for that of a verb, but not the "aise" of "congolaise".
 */
function masculine(term: string): string {
  return term.replace(/(?:(e)e|(ais)e)s?$/, '$1$2')
}
