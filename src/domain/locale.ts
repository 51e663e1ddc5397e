/** The languages in which text can be stored. English is the fallback for what is not translated. */
export const LOCALES = ['en', 'fr', 'es', 'ar'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'
