import * as isoCountries from 'i18n-iso-countries/index.js'
import { COUNTRIES, countryName } from './countries'
import countryWords from './countryWords.json' with { type: 'json' }
import { LOCALES } from './locale'

/** Other names and the people of countries, with commas between them, by alpha-3. */
const OTHER_WORDS: Record<string, string> = countryWords

/** Names that are ordinary words or given names of the same spelling: réunion, مالي (financial), Maurice, Dominique. */
const WORDS = new Set(['Reunion', 'Réunion', 'Reunión', 'مالي', 'Maurice', 'Dominique'])

/** Names turned round, or with a note, as lists of countries have them: nobody writes so. */
const AS_IN_A_LIST = /[,(]/

/** Codes that are more often a word, a title, an element, a unit or an abbreviation of the field, even in capitals. */
const CODES_THAT_ARE_WORDS = new Set(
  `AD AI AM AN AS AT BE BI BY CC CD CH CI CO CV DE DO EC EG ER ES ET FM GA GE GP GS HM HR ID IE IL IM IN IO IQ IR IS IT
  LA LI MA MD ME ML MO MP MS MT MU MY NA NE NI NO NU OM PA PE PM PR PS PT PW RE SA SC SE SH SI SM SO SS ST SV TD TF TO TV
  VA VC VI WS
  AND ARE ARM BEN CAN COD COG COM CUB DOM FIN GAB GIN GUM GUY HUN IRL JAM JEY LIE MAR NOR PAN PER PRY SPM SUR TON TUN
  VAT`.split(/\s+/),
)

/**
 * How each country is called: its names and the words for its people in the hub's languages, and its codes of ISO 3166,
 * which stand for it in capitals.
 */
export const COUNTRY_NAMES: readonly { terms: string[]; abbreviations: string[]; isName: true }[] = COUNTRIES.map(
  ({ code }) => {
    const names = LOCALES.map((locale) => countryName(code, locale)).filter((name) => !AS_IN_A_LIST.test(name))
    const others = (OTHER_WORDS[code] ?? '').split(',').map((word) => word.trim())
    const codes = [code, isoCountries.alpha3ToAlpha2(code) ?? '']
    return {
      terms: [...names, ...others].filter((name) => name !== '' && !WORDS.has(name)),
      abbreviations: codes.filter((one) => one !== '' && !CODES_THAT_ARE_WORDS.has(one)),
      isName: true,
    }
  },
)
