import { refuse } from './refuse'

/** Where the end of a PDF must stand (ISO 32000-2, annex I, implementation note 18 of ISO 32000-1). */
const TAIL = 1024

/** What mail programs, old editors and disks leave after the end of a file, and nothing hides in. */
const PADDING = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x20, 0xff])

const ANEW = 'Open it, save or print it as a PDF anew and upload that.'

/**
 * ISO 32000 lets junk precede the header and follow the end; we do not, since that is where other formats hide.
 *
 * @throws HttpProblem 400
 */
export function checkPdf(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (!head.startsWith('%PDF-'))
    throw refuse(
      'type-mismatch',
      'The name of the file says PDF, but what is in it is something else. Save it as a PDF.',
    )
  if (!/^%PDF-[12]\.\d/.test(head)) throw refuse('pdf-header', `The file does not begin as a PDF does. ${ANEW}`)
  let end = bytes.length
  while (PADDING.has(bytes[end - 1] ?? -1)) end -= 1
  const tail = Buffer.from(bytes.subarray(Math.max(0, end - TAIL), end)).toString('latin1')
  const marker = tail.lastIndexOf('%%EOF')
  if (marker === -1) throw refuse('pdf-end', `The PDF is cut off: its end is missing. ${ANEW}`)
  if (marker + 5 < tail.length) throw refuse('pdf-trailer', `The PDF has other data after its end. ${ANEW}`)
  if (!tail.includes('xref')) {
    throw refuse('pdf-table', `The PDF does not say where its pages are: it has no "startxref" before its end. ${ANEW}`)
  }
}
