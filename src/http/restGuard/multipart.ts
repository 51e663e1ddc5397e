import { HttpProblem } from '../../domain/errors'
import { parseJsonObject } from './jsonBody'

const CONTENT_TYPE = /^multipart\/form-data; ?boundary=(?:"[\w'()+,./:=? -]{1,70}"|[\w'()+,./:=?-]{1,70})$/i

export interface MultipartContent {
  /** The fields of the document, from the part `_payload`. */
  data: Record<string, unknown>
  hasFile: boolean
}

/**
 * Checks a form as Payload's admin sends it: the document's fields as JSON in `_payload`, and at most one `file`.
 *
 * @param body the whole body
 * @param contentType header, with the boundary
 * @returns what the form holds
 * @throws HttpProblem 400 when it cannot be parsed, or holds a file by reference instead of its bytes
 */
export async function parseMultipart(body: Buffer, contentType: string): Promise<MultipartContent> {
  if (!CONTENT_TYPE.test(contentType)) throw malformed()
  for (const headers of partHeaders(body, contentType)) if (CONTROL.test(headers)) throw malformed()
  const form = await formData(body, contentType)
  const files = form.getAll('file')
  if (files.some((file) => typeof file === 'string')) {
    throw new HttpProblem('file.reference', 400, 'Send the file itself, as a part with a file name.', { field: 'file' })
  }
  if (files.length > 1) throw new HttpProblem('file.one', 400, 'Send one file at a time.', { field: 'file' })
  const stray = [...form.keys()].find((name) => name !== 'file' && name !== '_payload')
  if (stray !== undefined) {
    throw new HttpProblem('body.part', 400, 'Send the fields as JSON in a part named _payload.', {
      field: stray.slice(0, 100),
    })
  }
  const fields = form.getAll('_payload')
  if (fields.length > 1 || fields.some((part) => typeof part !== 'string')) throw malformed()
  const text = fields
    .filter((part) => typeof part === 'string')
    .join('')
    .trim()
  if (files.length === 1 && text === '') {
    const message = 'Send the fields of the file, or {}, as JSON in a part named _payload.'
    throw new HttpProblem('body.fields', 400, message, { field: '_payload' })
  }
  return { data: parseJsonObject(text, '_payload'), hasFile: files.length === 1 }
}

/** Payload's parser fails at these in the headers of a part, such as in the name of a file. */
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/

function* partHeaders(body: Buffer, contentType: string): Generator<string> {
  const [, boundary = ''] = /boundary="?([^"]*)"?$/i.exec(contentType) ?? []
  const delimiter = Buffer.from(`--${boundary}\r\n`)
  for (let at = body.indexOf(delimiter); at >= 0;) {
    const start = at + delimiter.length
    const end = body.indexOf('\r\n\r\n', start)
    yield body.subarray(start, end < 0 ? undefined : end).toString('latin1')
    at = body.indexOf(delimiter, start)
  }
}

async function formData(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw malformed()
  }
}

function malformed(): HttpProblem {
  return new HttpProblem('body.malformed', 400, 'The body is not a valid multipart form.')
}
