import type { Request, RequestHandler } from 'express'
import { HttpProblem } from '../../domain/errors'
import { DEFAULTS, type RestGuardOptions } from './options'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const OBJECT_ID = /^[0-9a-f]{24}$/i
const ACTION = /^[a-z][a-z-]{0,40}$/
const PREFERENCE_KEY = /^[\w.-]{1,200}$/
const PREFERENCES = 'payload-preferences'
const AUTH_ENDPOINTS = ['login', 'logout', 'me', 'refresh-token', 'forgot-password', 'reset-password', 'unlock']

/** @returns whether text has the shape of a document's id */
export function isDocumentId(text: string): boolean {
  return UUID.test(text)
}

/**
 * Lets through the addresses that the API has and refuses every other before Payload looks at it.
 *
 * Payload compares paths without regard to case and adds collections and endpoints of its own (locked documents, jobs,
 * first-register, paste-url); naming what may be reached keeps all of them out.
 */
export function allowRoutes(options: RestGuardOptions): RequestHandler {
  return async (req, _res, next) => {
    const segments = pathSegments(req)
    const access = accessTarget(segments, options)
    if (access !== undefined) {
      const allowed = (await options.mayAskAccess?.(req, access.document)) === true
      return next(allowed ? undefined : unknownRoute())
    }
    // Deleting one preference fails in Payload on SQLite; the admin only ever deletes all of its own.
    const onePreference = segments[0] === PREFERENCES && segments.length > 1 && req.method === 'DELETE'
    if (onePreference || !routeExists(segments, options)) throw unknownRoute()
    next()
  }
}

function unknownRoute(): HttpProblem {
  return new HttpProblem('not-found', 404, 'There is nothing at this address.')
}

/** @throws HttpProblem 400 when the path is malformed; strips a trailing slash from req.url */
function pathSegments(req: Request): string[] {
  const [path = '', query] = req.url.split(/\?(.*)/s, 2)
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  if (bare !== path) req.url = query === undefined ? bare : `${bare}?${query}`
  const segments = bare.slice(1).split('/').map(decode)
  if (segments.length > 5 || segments.some((segment) => segment === '.' || segment === '..')) throw unknownRoute()
  return segments
}

function decode(segment: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(segment)
  } catch {
    throw new HttpProblem('url.encoding', 400, 'The address contains a malformed percent-encoding.')
  }
  if (/[\u0000-\u001f\u007f/\\?#]/.test(decoded)) {
    throw new HttpProblem('url.characters', 400, 'The address contains a character that no address here has.')
  }
  return decoded
}

interface AccessTarget {
  document: { collection: string; id: string } | undefined
}

/** Questions about one's own rights: /access, /COLLECTION/access[/ID], /globals/GLOBAL/access. */
function accessTarget(segments: string[], options: RestGuardOptions): AccessTarget | undefined {
  const [first = '', second, third, ...rest] = segments
  if (first === 'access' && segments.length === 1) return { document: undefined }
  if (first === 'globals' && third === 'access' && rest.length === 0 && options.globals?.includes(second ?? '')) {
    return { document: undefined }
  }
  if (second !== 'access' || rest.length > 0 || !options.collections.includes(first)) return undefined
  if (third === undefined) return { document: undefined }
  return isDocumentId(third) ? { document: { collection: first, id: third } } : undefined
}

function routeExists([first = '', ...rest]: string[], options: RestGuardOptions): boolean {
  if (first === 'globals') return globalRouteExists(rest, options)
  if (options.rootEndpoints?.includes(first)) return rest.length <= 2
  return options.collections.includes(first) && collectionRouteExists(first, rest, options)
}

function collectionRouteExists(collection: string, rest: string[], options: RestGuardOptions): boolean {
  const [second, third, ...more] = rest
  if (second === undefined) return true
  if (collection === PREFERENCES) return third === undefined && PREFERENCE_KEY.test(second)
  if (options.collectionEndpoints?.[collection]?.includes(second)) return more.length === 0
  if (second === 'versions') {
    const kept = options.versionedCollections.includes(collection)
    return kept && more.length === 0 && (third === undefined || isVersionId(third))
  }
  if (second === 'count') return third === undefined
  if (second === 'file') return options.uploadCollections.includes(collection) && third !== undefined && !more.length
  if (collection === (options.authCollection ?? DEFAULTS.authCollection) && AUTH_ENDPOINTS.includes(second))
    return third === undefined
  return isDocumentId(second) && [third, ...more].every((segment) => segment === undefined || ACTION.test(segment))
}

function globalRouteExists([slug = '', second, third, ...more]: string[], options: RestGuardOptions): boolean {
  if (!options.globals?.includes(slug) || more.length > 0) return false
  if (second === undefined) return true
  const kept = options.versionedGlobals?.includes(slug) === true
  return kept && second === 'versions' && (third === undefined || isVersionId(third))
}

/** Versions have ids of the database's own shape: a UUID on SQLite, an ObjectId on MongoDB. */
function isVersionId(text: string): boolean {
  return UUID.test(text) || OBJECT_ID.test(text)
}
