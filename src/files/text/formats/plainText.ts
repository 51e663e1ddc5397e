/**
 * @param bytes of a text file
 * @param encoding by its name in the WHATWG Encoding Standard; an unknown one is read as UTF-8
 * @returns its text, without a byte order mark and with plain line feeds; what is no text stands as U+FFFD
 */
export function decodeText(bytes: Uint8Array, encoding: string = encodingOf(bytes)): string {
  const decoder = decoderFor(encoding)
  // At once, Node 20 takes Windows-1252 for Latin-1 and loses its quotation marks; piece by piece it does not.
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode()
  return text.replace(/\r\n?/g, '\n')
}

/**
 * @param bytes of a text that does not say how it is encoded
 * @returns UTF-16 when it begins with that byte order mark, UTF-8 when it is that, else Windows-1252, in which spreadsheets
 *   of western Europe write; names of the WHATWG Encoding Standard
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}
