/**
 * @param bytes of a text file
 * @param encoding by its name in the WHATWG Encoding Standard; an unknown one is read as UTF-8
 * @returns its text, without a byte order mark and with plain line feeds; what is no text stands as U+FFFD
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): string {
  return decoderFor(encoding).decode(bytes).replace(/\r\n?/g, '\n')
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}
