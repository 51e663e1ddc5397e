/** The languages of groups, themes, pages and settings, in the order in which a read falls back to them. */
export const LOCALES = ['en', 'fr', 'es', 'ar'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'
