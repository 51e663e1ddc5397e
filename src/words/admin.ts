import { TRANSLATIONS } from './compiled/admin'
import { en } from './compiled/admin/en'
import { createLanguages, type Language } from './languages'

/** Every message that our parts of the admin show. They go to browsers, so what the server alone needs is not among them. */
export type AdminWords = ReturnType<typeof en>

/** A language in which the admin speaks. */
export type AdminI18n = Language<AdminWords>

const { english, languageOf } = createLanguages(en, TRANSLATIONS)

/** For answers of the API, which are in English whoever asks. */
export const ADMIN_ENGLISH: AdminI18n = english

/**
 * @param locale BCP 47: a language in which Payload shows the admin, or `en-XA` or `ar-XB`, in which tests look at it
 * @returns its words and formats; a message that its catalogue lacks is there in English
 */
export const adminI18nIn: (locale: string) => AdminI18n = languageOf
