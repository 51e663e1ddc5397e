import { HttpProblem } from '../../domain/errors'

/** Values that JSON has no words for, as React writes them (react-server, ReactFlightReplyServer: parseModelString). */
const PLAIN_SPECIALS = /^\$(?:\$.*|undefined|NaN|-?Infinity|-0|n-?\d{1,40}|D[\d\-:.TZ]{1,40})$/s

/** A value that stands in the reply already, by its path: `$0:0:args:formState`. */
const REFERENCE = /^\$0((?::[^:]+)*)$/s

/** What the browser keeps to itself, such as a function: the form for a new account has one to check its password by. */
const KEPT_BY_CLIENT = '$T'
const MAY_BE_KEPT = /^:0:args:formState:[^:]+:validate$/

const MAX_LEVELS = 100
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/**
 * Reads the arguments of a server function, as React's client encodes them, without giving any of them a meaning: no
 * promises, maps, files, functions or streams, and references to what the reply itself holds alone.
 *
 * @param text the body, of the type text/plain
 * @returns the arguments
 * @throws HttpProblem 400 for everything that the admin does not send
 */
export function parseReply(text: string): unknown[] {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    throw malformed()
  }
  if (!Array.isArray(root)) throw malformed()
  checkTree(root)
  return root
}

/** Walks without recursion: a body can nest deeper than the stack. */
function checkTree(root: unknown[]): void {
  let level: { node: object; path: string }[] = [{ node: root, path: '' }]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) throw malformed()
    const next: typeof level = []
    for (const { node, path } of level) {
      for (const [key, value] of Object.entries<unknown>(node as Record<string, unknown>)) {
        if (FORBIDDEN.includes(key) || key.includes('\0')) throw malformed()
        const at = `${path}:${key}`
        if (value === KEPT_BY_CLIENT && MAY_BE_KEPT.test(at)) continue
        if (typeof value === 'string') checkText(value, root)
        if (typeof value === 'object' && value !== null) next.push({ node: value, path: at })
      }
    }
    level = next
  }
}

function checkText(text: string, root: unknown[]): void {
  if (text.includes('\0')) throw malformed()
  if (!text.startsWith('$') || PLAIN_SPECIALS.test(text)) return
  const path = REFERENCE.exec(text)?.[1]
  if (path === undefined || !leadsSomewhere(root, path.split(':').slice(1))) throw malformed()
}

/** Whether a path stays within what was sent: React would follow it through inherited properties as well. */
function leadsSomewhere(root: unknown, path: string[]): boolean {
  let value = root
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false
    value = (value as Record<string, unknown>)[name]
  }
  return true
}

function malformed(): HttpProblem {
  return new HttpProblem('admin.function', 400, 'The admin sends nothing of this form. Load the page again.')
}
