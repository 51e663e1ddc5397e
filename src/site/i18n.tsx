import { createContext, useContext, type ReactNode } from 'react'
import { countryName } from '../domain/countries'
import { contentLocale, DEFAULT_LOCALE, localePrefix, type Locale, type PageLocale } from '../domain/locale'
import { i18nIn, type I18n } from '../words/i18n'

export { rich } from '../words/rich'

/** The language of a page: its words and formats, and where its links lead. */
export interface SiteI18n extends I18n {
  locale: PageLocale
  /** In which content is read. */
  contentLocale: Locale
  /** @param path of this site, from its root @returns the same page in this language: `/fr/groups` */
  href(path: string): string
  /** @param code ISO 3166-1 alpha-3 @returns the country's name */
  country(code: string): string
}

const known = new Map<PageLocale, SiteI18n>()

/** @returns the one object of a language, for all pages */
export function siteI18n(locale: PageLocale): SiteI18n {
  const i18n = known.get(locale) ?? create(locale)
  known.set(locale, i18n)
  return i18n
}

function create(locale: PageLocale): SiteI18n {
  const prefix = localePrefix(locale)
  const content = contentLocale(locale)
  return {
    ...i18nIn(locale),
    ...{ locale, contentLocale: content },
    href: (path) => (prefix === '' ? path : prefix + path.replace(/^\/(?=$|\?)/, '')),
    country: (code) => countryName(code, content),
  }
}

const Context = createContext(siteI18n(DEFAULT_LOCALE))

/** Puts a part of a page into a language. */
export const I18nProvider = Context.Provider

/** @returns the language of the page that a component stands on */
export function useI18n(): SiteI18n {
  return useContext(Context)
}

/** What is said to those who listen, and not shown. */
export function hidden(text: string): ReactNode {
  return <span className="visually-hidden">{text}</span>
}
