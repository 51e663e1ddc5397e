import { problemBody, serverError, type ProblemBody } from './problem'

const IDS: Record<number, string> = {
  400: 'request.invalid',
  401: 'sign-in.required',
  403: 'access.denied',
  404: 'not-found',
  409: 'conflict',
  413: 'body.too-large',
  423: 'document.locked',
  429: 'too-many-requests',
}

/**
 * Gives an error answer of the API behind us the one shape of problem.ts.
 *
 * Messages of 4xx answers and the data of field errors stay, because the admin shows them; a body of a 5xx answer never
 * leaves the server.
 *
 * @param status of the answer, 400 or more
 * @param body its JSON, or undefined when it had none
 * @returns the body to send
 */
export function problemOfAnswer(status: number, body: unknown, requestId: string | undefined): ProblemBody {
  if (status >= 500) return problemBody(serverError(status), requestId)
  const fallback = IDS[status] ?? 'request.refused'
  const errors = entriesOf(body).map((entry) => ({ ...entry, ...named(entry, fallback) }))
  const first = { id: fallback, message: 'The request could not be served.' }
  return { errors: errors.length > 0 ? errors : [first], requestId }
}

type Entry = Record<string, unknown>

/** The API's own 404 repeats the address, so its message is not taken over. */
function entriesOf(body: unknown): Entry[] {
  if (!isEntry(body) || !Array.isArray(body.errors)) return []
  return body.errors.filter(isEntry)
}

function named(entry: Entry, fallback: string): { id: string; message: string } {
  const id = typeof entry.id === 'string' ? entry.id : entry.name === 'ValidationError' ? 'validation' : fallback
  return { id, message: typeof entry.message === 'string' ? entry.message : 'The request could not be served.' }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
