import { COUNTRIES } from '../../domain/countries'
import * as isoCountries from 'i18n-iso-countries/index.js'

/** Codes that are more often a word, a title, an element, a unit or an abbreviation of the field, even in capitals. */
const WORDS = new Set(
  `AD AI AM AN AS AT BE BI BY CC CD CH CI CO CV DE DO EC EG ER ES ET FM GA GE GP GS HM HR ID IE IL IM IN IO IQ IR IS IT
  LA LI MA MD ME ML MO MP MS MT MU MY NA NE NI NO NU OM PA PE PM PR PS PT PW RE SA SC SE SH SI SM SO SS ST SV TD TF TO TV
  VA VC VI WS
  AND ARE ARM BEN CAN COD COG COM CUB DOM FIN GAB GIN GUM GUY HUN IRL JAM JEY LIE MAR NOR PAN PER PRY SPM SUR TON TUN
  VAT`.split(/\s+/),
)

const CODES = new Set(COUNTRIES.map(({ code }) => code))

/**
 * @param typed a word as it stands in the query
 * @returns alpha-3 of the country whose ISO 3166 code it is; null unless it is in capitals, and when it is a word
 */
export function countryOfCode(typed: string): string | null {
  const code = typed.replaceAll('.', '')
  if (!/^[A-Z]{2,3}$/.test(code) || WORDS.has(code)) return null
  if (code.length === 3) return CODES.has(code) ? code : null
  return isoCountries.alpha2ToAlpha3(code) ?? null
}
