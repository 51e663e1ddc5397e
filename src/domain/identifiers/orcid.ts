import { pastedText } from './pastedText'

const PREFIX = /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid(?:\s+id)?\s*:?\s*)/i

/**
 * Reads an ORCID iD with its address or without, with hyphens, spaces or neither.
 *
 * @param text any text
 * @returns four groups of four, as in `0000-0002-1825-0097`; null when the text is none or its check character is wrong
 */
export function parseOrcid(text: string): string | null {
  const characters = pastedText(text).replace(PREFIX, '').replace(/\/+$/, '').replace(/[\s-]/g, '').toUpperCase()
  if (!/^\d{15}[\dX]$/.test(characters)) return null
  if (checkCharacter(characters.slice(0, 15)) !== characters.charAt(15)) return null
  return characters.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * @param orcid an iD in four groups
 * @returns its address, which is how ORCID asks for it to be shown
 */
export function orcidUrl(orcid: string): string {
  return `https://orcid.org/${orcid}`
}

/** ISO 7064, MOD 11-2. */
function checkCharacter(digits: string): string {
  let total = 0
  for (const digit of digits) total = ((total + Number(digit)) * 2) % 11
  const check = (12 - total) % 11
  return check === 10 ? 'X' : String(check)
}
