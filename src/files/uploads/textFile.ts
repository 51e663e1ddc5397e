import { decodeText, encodingOf } from '../text/formats/plainText'
import { refuse } from './refuse'

/** Characters that no text has; a file of DOS ends with U+001A. */
const BINARY = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]|\u001a(?!$)/

/** How pages, drawings and programs begin. A table may begin with a less-than sign, and Markdown with an address or a tag. */
const OTHER_KIND =
  /^\s*(?:<(?:!doctype|html|head|body|script|svg|iframe|object|embed|hta:|\?xml|\?php|%)|%PDF-|#!\/|\{\\rtf)/i

/**
 * @param bytes of what is called a text: UTF-8, UTF-16 with a byte order mark, or Windows-1252
 * @throws HttpProblem 400
 */
export function checkText(bytes: Uint8Array): void {
  const encoding = encodingOf(bytes)
  const text = decodeText(bytes, encoding)
  if (BINARY.test(text)) {
    throw refuse('text-binary', 'The file is no text: it holds binary data. Save it as UTF-8 text and upload that.')
  }
  if (encoding === 'windows-1252' && /[\u0080-\u009f]/.test(text)) {
    throw refuse('text-encoding', 'The letters of the file cannot be read. Save it as UTF-8 text and upload that.')
  }
  if (OTHER_KIND.test(text)) {
    throw refuse('text-markup', 'The file begins like a page or a program and not like text. Upload it as a PDF.')
  }
}
