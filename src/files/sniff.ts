import { fileTypeFromBuffer } from 'file-type'
import { HttpProblem } from '../domain/errors'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const BINARY: ReadonlySet<string> = new Set([
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.presentationml.presentation`,
  `${OFFICE}.spreadsheetml.sheet`,
  'image/png',
  'image/jpeg',
  'image/webp',
])
const TEXT: ReadonlySet<string> = new Set(['text/csv', 'text/markdown', 'text/plain', 'application/json'])
const TAIL = 1024

/**
 * Checks that a file's bytes are what its declared type says, and that it cannot be taken for something else.
 *
 * @param bytes the whole file
 * @param mimeType type that the uploader declared
 * @throws HttpProblem 400 when they differ, when the file is broken, or when it is a polyglot: a PDF with anything before
 *   its header or after its end, text that holds markup or binary data
 */
export async function checkFileType(bytes: Uint8Array, mimeType: string): Promise<void> {
  if (bytes.length === 0) throw refuse('file.empty', 'The file is empty.')
  if (TEXT.has(mimeType)) return checkText(bytes)
  if (!BINARY.has(mimeType)) throw refuse('file.type', `Files of type ${mimeType.slice(0, 80)} are not taken.`)
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime !== mimeType) {
    throw refuse('file.type-mismatch', `The file is not ${mimeType}, as it says. Save it again in that format.`)
  }
  if (mimeType === 'application/pdf') checkPdf(bytes)
}

/** ISO 32000 lets junk precede the header; we do not, since that is where other formats hide. */
function checkPdf(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(head)) throw refuse('file.pdf-header', 'The file does not begin as a PDF does.')
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - TAIL))).toString('latin1')
  const end = tail.lastIndexOf('%%EOF')
  if (end === -1) throw refuse('file.pdf-end', 'The PDF is cut off. Save and send it again.')
  if (/[^\s\0]/.test(tail.slice(end + 5))) throw refuse('file.pdf-trailer', 'The PDF has other data after its end.')
}

function checkText(bytes: Uint8Array): void {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('file.text-encoding', 'Save the file as UTF-8 text.')
  }
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw refuse('file.text-binary', 'The file holds binary data.')
  if (/^\s*(?:<|%PDF|#!)/.test(text)) throw refuse('file.text-markup', 'The file begins like another kind of file.')
}

function refuse(id: string, message: string): HttpProblem {
  return new HttpProblem(id, 400, message, { field: 'file' })
}
