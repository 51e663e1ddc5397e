import { COUNTRIES } from '../../domain/countries'
import * as isoCountries from 'i18n-iso-countries/index.js'
import { type SynonymGroup, countryTerms, synonymsAt } from '../text/synonyms'

/** Codes that are more often a word, a title, an element, a unit or an abbreviation of the field, even in capitals. */
const WORDS = new Set(
  `AD AI AM AN AS AT BE BI BY CC CD CH CI CO CV DE DO EC EG ER ES ET FM GA GE GP GS HM HR ID IE IL IM IN IO IQ IR IS IT
  LA LI MA MD ME ML MO MP MS MT MU MY NA NE NI NO NU OM PA PE PM PR PS PT PW RE SA SC SE SH SI SM SO SS ST SV TD TF TO TV
  VA VC VI WS
  AND ARE ARM BEN CAN COD COG COM CUB DOM FIN GAB GIN GUM GUY HUN IRL JAM JEY LIE MAR NOR PAN PER PRY SPM SUR TON TUN
  VAT`.split(/\s+/),
)

const CODES = new Set(COUNTRIES.map(({ code }) => code))

/** Abbreviations that are words in small letters: "un" is an article, "odd" is strange. */
const ABBREVIATIONS: Record<string, string> = { UN: 'united nations', ODD: 'sdg' }

/**
 * @param typed a word as it stands in the query
 * @returns the names of what it abbreviates, a country's ISO 3166 code included; none unless it is in capitals, and when
 * it is more likely a word
 */
export function termsOfCapitals(typed: string): SynonymGroup {
  const capitals = typed.replaceAll('.', '')
  const name = Object.hasOwn(ABBREVIATIONS, capitals) ? ABBREVIATIONS[capitals] : undefined
  if (name) return synonymsAt(name.split(' '), 0)?.group ?? []
  const code = countryOfCode(capitals)
  return code ? countryTerms(code) : []
}

function countryOfCode(code: string): string | null {
  if (!/^[A-Z]{2,3}$/.test(code) || WORDS.has(code)) return null
  if (code.length === 3) return CODES.has(code) ? code : null
  return isoCountries.alpha2ToAlpha3(code) ?? null
}
