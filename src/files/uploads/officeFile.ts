import { unzipSync } from 'fflate'
import type { FileKind } from './fileKinds'
import { refuse } from './refuse'

/** How a compound file begins ([MS-CFB], section 2.2): the format of Office until 2003, and of what a password locks. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Names of streams stand in UTF-16 ([MS-OFFCRYPTO], section 2.3.1). */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Bytes that the list of an office document's parts may have. */
const MAX_LIST_BYTES = 1024 * 1024

export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND.equals(bytes.subarray(0, COMPOUND.length))
}

/** @returns the problem of a compound file, by what it holds */
export function refuseCompoundFile(bytes: Uint8Array) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED)
    ? refuse('locked', 'The file is locked with a password. Save it without the password and upload that.')
    : refuse(
        'old-format',
        'The file is of an older Office (.doc, .xls, .ppt). Save it as .docx, .xlsx or .pptx, or as a PDF, and upload that.',
      )
}

/**
 * Checks that an archive is an office document of its kind, by the list of its parts (ECMA-376, part 2, section 7.2.3).
 *
 * @throws HttpProblem 400
 */
export function checkOffice(bytes: Uint8Array, { mimeType, endings: [ending] }: FileKind): void {
  if (isCompoundFile(bytes)) throw refuseCompoundFile(bytes)
  const types = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004' ? partTypes(bytes) : ''
  if (/macroEnabled\.main\+xml/i.test(types)) {
    throw refuse('macros', `The file holds macros. Save it as .${ending} without them and upload that.`)
  }
  if (!types.includes(`${mimeType}.main+xml`)) {
    throw refuse(
      'type-mismatch',
      `The name of the file says .${ending}, but what is in it is something else. Save it in that format.`,
    )
  }
}

function partTypes(bytes: Uint8Array): string {
  try {
    const list = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === '[Content_Types].xml' && originalSize <= MAX_LIST_BYTES,
    })
    return new TextDecoder().decode(list['[Content_Types].xml'])
  } catch {
    return ''
  }
}
