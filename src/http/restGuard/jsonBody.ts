import { HttpProblem } from '../../domain/errors'

const MAX_LEVELS = 100

/**
 * Parses a JSON body that must be an object.
 *
 * @param text the whole body, decoded
 * @param field where it stood, when not the body itself
 * @returns the object; an empty body is an empty object
 * @throws HttpProblem 400 for anything else, for keys that could reach an object's prototype, for NUL characters and for
 *   nesting beyond 100 levels
 */
export function parseJsonObject(text: string, field?: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new HttpProblem('body.malformed', 400, 'The body is not valid JSON.', { field })
  }
  if (!isObject(value)) throw new HttpProblem('body.shape', 400, 'Send a JSON object.', { field })
  checkTree(value, field)
  return value
}

/** Walks without recursion: a body of a megabyte can nest deeper than the stack. */
function checkTree(root: object, field: string | undefined): void {
  let level: object[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) {
      throw new HttpProblem('body.nesting', 400, `Nest the body at most ${MAX_LEVELS} levels deep.`, { field })
    }
    const next: object[] = []
    for (const node of level) {
      for (const [key, value] of Object.entries<unknown>(node as Record<string, unknown>)) {
        if (key === '__proto__' || key.includes('\0')) {
          throw new HttpProblem('body.key', 400, 'The body has a key that is not allowed.', { field })
        }
        if (typeof value === 'string' && value.includes('\0')) {
          throw new HttpProblem('body.characters', 400, 'The body contains a NUL character.', { field: field ?? key })
        }
        if (typeof value === 'object' && value !== null) next.push(value)
      }
    }
    level = next
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
