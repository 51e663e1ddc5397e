/**
 * @param text plain text with typewriter quotation marks and hyphens for dashes
 * @returns the text with curly quotation marks, and en dashes between years and for spaced hyphens
 */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([{\u2013\u2014/])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{\u2013\u2014/“])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(\s)--?(?=\s)/g, '$1–')
    .replace(/--/g, '–')
    .replace(/\b(\d{4})-(\d{4}|\d{2})\b(?!-)/g, '$1–$2')
}
