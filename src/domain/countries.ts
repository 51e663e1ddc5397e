import { createRequire } from 'node:module'
import * as isoCountries from 'i18n-iso-countries/index.js'
import { LOCALES, type Locale } from './locale'

/** A country or territory of ISO 3166-1. */
export interface Country {
  /** Alpha-3, upper case. */
  code: string
  /** In English. */
  name: string
}

const require = createRequire(import.meta.url)
for (const locale of LOCALES) {
  const data = require(`i18n-iso-countries/langs/${locale}.json`) as isoCountries.LocaleData
  isoCountries.registerLocale(data)
}

/** Kosovo has no ISO code; statistics of the World Bank and the EU use XKX, the list XKK. */
const LISTED_AS: Record<string, string> = { XKX: 'XKK' }
const WRITTEN_AS: Record<string, string> = { XKK: 'XKX' }

/** Countries whose usual English name is the list's second one: "Tanzania", where the first is "United Republic of". */
const KNOWN_BY_SECOND_NAME = new Set(['CHN', 'CIV', 'CZE', 'GMB', 'IRN', 'MKD', 'TZA'])

/** Every country, by English name. */
export const COUNTRIES: readonly Country[] = Object.keys(isoCountries.getAlpha3Codes())
  .map((listed) => ({ code: WRITTEN_AS[listed] ?? listed, name: nameOf(listed, 'en') }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'))

const CODES = new Set(COUNTRIES.map(({ code }) => code))

/**
 * @param code any text
 * @returns whether it is an alpha-3 code in upper case
 */
export function isCountryCode(code: string): boolean {
  return CODES.has(code)
}

/**
 * @param code alpha-3
 * @param locale the reader's language
 * @returns the country's name in that language; the code itself when there is no such country
 */
export function countryName(code: string, locale: Locale): string {
  if (!isCountryCode(code)) return code
  return nameOf(LISTED_AS[code] ?? code, locale)
}

/**
 * @param name an English name or one of its variants ("Ivory Coast", "Viet Nam"), whatever its case and accents
 * @returns the alpha-3 code; null when no country is called that
 */
export function countryCode(name: string): string | null {
  const listed = isoCountries.getSimpleAlpha3Code(name.trim(), 'en')
  return listed ? (WRITTEN_AS[listed] ?? listed) : null
}

function nameOf(listed: string, locale: Locale): string {
  const select = locale === 'en' && KNOWN_BY_SECOND_NAME.has(listed) ? 'alias' : 'official'
  return isoCountries.getName(listed, locale, { select }) ?? listed
}
