import type { Request } from 'express'
import { HttpProblem } from '../../domain/errors'
import { DEFAULTS, type RestGuardOptions } from './options'

const LOCALES = ['locale', 'fallback-locale', 'fallbackLocale']
const SHAPE = ['depth', 'select', 'populate', ...LOCALES]
const ONE = [...SHAPE, 'draft', 'trash', 'joins', 'flattenLocales']
const PAGE = ['where', 'sort', 'limit', 'page', 'pagination']
const WRITE = [...SHAPE, 'draft', 'autosave', 'overrideLock', 'trash', 'publishSpecificLocale']
/** What an endpoint of our own may be asked with where nothing else is said. */
const OWN = [...LOCALES, 'depth', 'limit', 'page']

/**
 * The parameters that each operation of Payload's REST API reads, by what its handlers take from the query
 * (payload/dist/collections/endpoints, globals/endpoints, auth/endpoints) and what the admin was seen to send in a browser.
 * `data` is in none of them: Payload would answer with it as if it were the document.
 */
const OPERATIONS = {
  list: [...ONE, ...PAGE],
  one: ONE,
  count: ['where', 'trash', ...LOCALES],
  versions: [...SHAPE, ...PAGE, 'trash'],
  version: [...SHAPE, 'trash'],
  create: WRITE,
  update: WRITE,
  updateMany: [...WRITE, ...PAGE],
  delete: [...SHAPE, 'overrideLock', 'trash'],
  deleteMany: [...SHAPE, ...PAGE, 'overrideLock', 'trash'],
  access: ['depth', ...LOCALES],
  account: ['depth', 'draft', 'select', 'populate', 'joins', ...LOCALES],
  signOut: ['allSessions', ...LOCALES],
  preferences: ['depth', 'where', ...LOCALES],
  file: [],
  own: OWN,
} as const satisfies Record<string, readonly string[]>

type Operation = keyof typeof OPERATIONS

/**
 * @param req at the API's path, its address among those that exist
 * @returns the names of the query parameters that it may carry
 */
export function allowedParameters(req: Pick<Request, 'method' | 'path'>, options: RestGuardOptions): readonly string[] {
  const segments = req.path.slice(1).split('/').map(decodeURIComponent)
  const own = options.endpointParameters?.[segments.filter((segment) => !/^[0-9a-f-]{36}$/i.test(segment)).join('/')]
  return own ? [...OWN, ...own] : OPERATIONS[operationOf(req.method, segments, options)]
}

function operationOf(method: string, segments: string[], options: RestGuardOptions): Operation {
  const [first = '', second, third] = segments
  if (first === 'payload-preferences') return 'preferences'
  if (segments.includes('access')) return 'access'
  if (first === 'globals') return globalOperation(method, segments)
  if (options.rootEndpoints?.includes(first)) return 'own'
  if (second === undefined)
    return pick(method, { GET: 'list', POST: 'create', PATCH: 'updateMany', DELETE: 'deleteMany' })
  if (second === 'count') return 'count'
  if (second === 'file') return 'file'
  if (second === 'versions') return third === undefined ? 'versions' : method === 'POST' ? 'update' : 'version'
  if (first === (options.authCollection ?? DEFAULTS.authCollection) && third === undefined) {
    if (second === 'logout') return 'signOut'
    if (!/^[0-9a-f-]{36}$/i.test(second)) return 'account'
  }
  if (third !== undefined) return 'own'
  return pick(method, { GET: 'one', POST: 'own', PATCH: 'update', DELETE: 'delete' })
}

function globalOperation(method: string, [, , third, fourth]: string[]): Operation {
  if (third === 'versions') return fourth === undefined ? 'versions' : method === 'POST' ? 'update' : 'version'
  return method === 'GET' || method === 'HEAD' ? 'one' : 'update'
}

function pick(method: string, by: Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Operation>): Operation {
  return method === 'POST' || method === 'PATCH' || method === 'DELETE' ? by[method] : by.GET
}

/**
 * @param names of the parameters that were sent
 * @param allowed see allowedParameters
 * @throws HttpProblem 400 that names the first which is not allowed
 */
export function checkParameters(names: readonly string[], allowed: readonly string[]): void {
  const unknown = names.find((name) => !allowed.includes(name))
  if (unknown === undefined) return
  const field = unknown.slice(0, 100)
  const remedy = allowed.length > 0 ? `It takes ${allowed.join(', ')}.` : 'It takes none.'
  throw new HttpProblem('query.unknown', 400, `There is no parameter “${field}” here. ${remedy}`, { field })
}
