const ENTRY = /\/Encrypt(?=[\s<])/g

/**
 * @param bytes of a PDF that asks for a password
 * @returns whether nothing but its attachments is locked: streams and strings pass through the filter Identity, which is
 *   also what is meant where none is named (ISO 32000-2, table 20)
 */
export function locksAttachmentsAlone(bytes: Uint8Array): boolean {
  const text = latin1(bytes)
  const [, number] = /\/Encrypt\s+(\d+)\s+\d+\s+R/.exec(text) ?? []
  const begin = number ? text.lastIndexOf(`\n${number} 0 obj`) : text.search(ENTRY)
  const dictionary = begin < 0 ? '' : text.slice(begin, text.indexOf('endobj', begin))
  const named = (key: string) => new RegExp(`/${key}\\s*/(\\w+)`).exec(dictionary)?.[1] ?? 'Identity'
  return /\/V\s*[45]\b/.test(dictionary) && named('StmF') === 'Identity' && named('StrF') === 'Identity'
}

/** @returns a copy of the bytes of the same length, in which no reader finds the lock */
export function withoutLock(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.from(latin1(bytes).replace(ENTRY, '/Locking'), 'latin1'))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
