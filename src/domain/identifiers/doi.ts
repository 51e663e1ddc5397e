import { pastedText } from './pastedText'

const PREFIXES = /^(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?:info:|urn:)?doi\s*:?\s*)/i
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cs}]+$/u

/**
 * Reads a DOI as people paste it: `10.1596/25098`, `doi:10.1596/25098`, `https://doi.org/10.1596/25098`. DOIs compare
 * without regard to case (DOI Handbook 3.4), so they are kept in lower case.
 *
 * @param text any text
 * @returns the DOI without prefix, in lower case; null when the text is none
 */
export function parseDoi(text: string): string | null {
  const pasted = pastedText(text)
  const prefix = PREFIXES.exec(pasted)?.[0] ?? ''
  const rest = pasted.slice(prefix.length)
  const name = withoutTrailingPunctuation(prefix.includes('.org') ? decoded(rest) : rest)
  return DOI.test(name) ? name.toLowerCase() : null
}

/**
 * @param doi a DOI without prefix
 * @returns its address at the resolver, with what an address may not contain encoded
 */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi.replace(/\p{Cs}/gu, '')).replace(/[?#]/g, encodeURIComponent)}`
}

function decoded(addressPath: string): string {
  try {
    return decodeURIComponent(addressPath.replace(/[?#].*$/, ''))
  } catch {
    return addressPath
  }
}

/** A sentence's end is no part of the DOI; neither is a bracket that the DOI itself does not open. */
function withoutTrailingPunctuation(name: string): string {
  let end = name.length
  while (end > 0) {
    const last = name.charAt(end - 1)
    const kept = name.slice(0, end)
    const unopened = (last === ')' && !balanced(kept, '(', ')')) || (last === ']' && !balanced(kept, '[', ']'))
    if (!unopened && !'.,;:"\'”’»'.includes(last)) break
    end -= 1
  }
  return name.slice(0, end)
}

function balanced(text: string, open: string, close: string): boolean {
  return text.split(open).length >= text.split(close).length
}
