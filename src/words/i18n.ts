import { TRANSLATIONS } from './compiled'
import { en } from './compiled/en'
import { createLanguages, type Language } from './languages'

export { directionOf } from './languages'

/** Every message of the site, of mails and of what is stored: a text, or a function of its arguments. */
export type Words = ReturnType<typeof en>

/** A language in which the product speaks. */
export type I18n = Language<Words>

const { english, languageOf } = createLanguages(en, TRANSLATIONS)

/** For what is written in English whoever reads it, such as names in the index. */
export const ENGLISH: I18n = english

/**
 * @param locale BCP 47: a language of the hub, or `en-XA` or `ar-XB`, in which tests look at the pages
 * @returns its words and formats; a message that its catalogue lacks is there in English
 */
export const i18nIn: (locale: string) => I18n = languageOf

/** @returns the languages that have a catalogue */
export function translatedLocales(): string[] {
  return [ENGLISH.locale, ...Object.keys(TRANSLATIONS)]
}

/** @returns whether there is a catalogue of a language, so that its pages are in it and not in English */
export function isTranslated(locale: string): boolean {
  return translatedLocales().includes(locale)
}
