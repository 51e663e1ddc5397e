import { COUNTRIES, countryCode, countryName, isCountryCode } from '../../../src/domain/countries'
import { LOCALES } from '../../../src/domain/locale'

test('a country has a name in every language of the hub', () => {
  expect(LOCALES.map((locale) => countryName('NPL', locale))).toEqual(['Nepal', 'Népal', 'Nepal', 'نيبال'])
  for (const { code } of COUNTRIES) {
    for (const locale of LOCALES) expect(countryName(code, locale)).not.toBe(code)
  }
})

test('names lead back to their codes, whatever their case and accents', () => {
  for (const { code, name } of COUNTRIES) expect([code, countryCode(name)]).toEqual([code, code])
  expect(countryCode('cote d’ivoire'.replace('’', "'"))).toBe('CIV')
  expect(countryCode('Ivory Coast')).toBe('CIV')
  expect(countryCode('Kosovo')).toBe('XKX')
  expect(countryCode('Atlantis')).toBeNull()
})

test('what is no code is shown as it is', () => {
  expect(isCountryCode('NPL')).toBe(true)
  expect(isCountryCode('npl')).toBe(false)
  expect(isCountryCode('XKK')).toBe(false)
  expect(countryName('ZZZ', 'en')).toBe('ZZZ')
})

test('every country stands in the list once, by name', () => {
  expect(COUNTRIES.length).toBeGreaterThan(240)
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length)
  expect(COUNTRIES[0]).toEqual({ name: 'Afghanistan', code: 'AFG' })
  expect(COUNTRIES).toContainEqual({ name: 'Tanzania', code: 'TZA' })
})
