const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/**
 * @param tag BCP 47 tag
 * @returns the language's English name; the tag itself where it has none
 */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}

/**
 * @param tag BCP 47 tag
 * @returns the direction in which the language is written, for the `dir` attribute
 */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
