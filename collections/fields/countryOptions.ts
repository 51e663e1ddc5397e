import type { Option } from 'payload'
import { COUNTRIES, countryName } from '../../src/domain/countries'
import { contentLocale } from '../../src/domain/locale'

/** Every country by its alpha-3 code, in the order of their English names, as a select field takes them. */
export const COUNTRY_OPTIONS: Option[] = COUNTRIES.map(({ code }) => ({
  value: code,
  label: ({ i18n }) => countryName(code, contentLocale(i18n.language)),
}))
