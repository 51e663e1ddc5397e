/** The languages of groups, themes, pages and settings, in the order in which a read falls back to them. */
export const LOCALES = ['en', 'fr', 'es', 'ar'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** Languages in which tests look at the pages: English with accents and longer, and English from right to left. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const

/** A language in which pages are shown. */
export type PageLocale = Locale | (typeof PSEUDO_LOCALES)[number]

/**
 * @param locale in which a page is shown: BCP 47
 * @returns the language in which its content is read
 */
export function contentLocale(locale: string): Locale {
  return LOCALES.find((known) => known === locale) ?? DEFAULT_LOCALE
}

/** @returns what stands before the paths of a language: `/fr`; nothing in the default language */
export function localePrefix(locale: PageLocale): string {
  return locale === DEFAULT_LOCALE ? '' : `/${locale}`
}
