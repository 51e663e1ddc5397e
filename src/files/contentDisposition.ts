/**
 * The header by which a file is saved or shown, with its name in ASCII and, where that loses letters, in UTF-8 as well
 * (RFC 6266, RFC 8187).
 *
 * @param type whether the browser saves the file or shows it
 * @param name name of the file, in any script
 */
export function contentDisposition(type: 'attachment' | 'inline', name: string): string {
  const characters = [...name.replace(/[\u0000-\u001f\u007f/\\]|\p{Surrogate}/gu, '_')]
  const safe = characters.slice(0, 150).join('') || 'file'
  const ascii = safe
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["%]/g, '_')
  const plain = `${type}; filename="${ascii}"`
  return ascii === safe ? plain : `${plain}; filename*=UTF-8''${encodeExtended(safe)}`
}

/** attr-char of RFC 8187, section 3.2.1, excludes more than encodeURIComponent does. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
