import { DEFAULT_LOCALE, LOCALES, localePrefix, PSEUDO_LOCALES, type PageLocale } from '../domain/locale'

const PREFIXED = [...LOCALES, ...PSEUDO_LOCALES].filter((locale) => locale !== DEFAULT_LOCALE)

/**
 * @param url path of this site, with or without a query string
 * @returns the language that it names, and the same without the name
 */
export function localeOf(url: string): { locale: PageLocale; url: string } {
  for (const locale of PREFIXED) {
    const prefix = localePrefix(locale)
    if (!url.startsWith(prefix)) continue
    const rest = url.slice(prefix.length)
    if (/^(?:$|[/?])/.test(rest)) return { locale, url: rest.startsWith('/') ? rest : `/${rest}` }
  }
  return { locale: DEFAULT_LOCALE, url }
}
