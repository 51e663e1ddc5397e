import type { Request, RequestHandler } from 'express'
import * as qs from 'qs-esm'
import { HttpProblem } from '../../domain/errors'
import { isLongQuery, asGet } from './methods'
import type { RestGuardOptions } from './options'
import { allowedParameters, checkParameters } from './parameters'
import { checkWhere } from './where'

const MAX_QUERY = 4 * 1024

/** Bytes. A text of 2,000 characters takes up to 18,000 of them in an address. */
const MAX_TEXT_QUERY = 20 * 1024
const MAX_LIMIT = 100
const MAX_DEPTH = 2
/** Documents whose relations' relations are answered too: each of them costs as much as some ten others. */
const MAX_LIMIT_AT_DEPTH = 25
const MAX_PAGE = 100_000
/** Documents that a list reaches: the database walks past all that come before a page. */
const MAX_REACH = 10_000
const DEFAULT_LIMIT = 10
const MAX_SORTS = 5
const MAX_SELECTED = 200

const BOOLEANS = ['autosave', 'draft', 'trash', 'overrideLock', 'pagination', 'flattenLocales', 'allSessions']
const LOCALE = /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|all|\*)$/
const FALLBACK_LOCALE = /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|none|null|false)$/
const SORT = /^-?\w[\w-]*(?:\.\w[\w-]*){0,7}$/

type Query = Record<string, unknown>

/** What the parser takes; it leaves out the rest without a word. */
const MAX_PARAMETERS = 1000

/** The parser's options are Payload's own, so that what is checked here is what Payload will see. */
export const PARSE_OPTIONS = { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true }

/**
 * Checks and bounds the query string, before a body is read: it holds the operation's own parameters and no others, `limit`
 * is held within 1..100, at depth 2 within 1..25, and `depth` within 0..2 (the answer states the limit), and what Payload
 * or the database would choke on is refused with 400.
 */
export function checkQuery(options: RestGuardOptions): RequestHandler {
  return (req, _res, next) => {
    const [path = '', raw = ''] = splitUrl(req)
    const takesText = options.longQueries?.includes(req.path.split('/')[1] ?? '') === true
    const most = takesText ? MAX_TEXT_QUERY : MAX_QUERY
    if (raw.length > most) throw new HttpProblem('query.too-long', 414, `Keep the query string within ${most} bytes.`)
    if (!isLongQuery(req)) handOn(req, path, raw, options)
    next()
  }
}

/** The same for the long queries of Payload's admin, whose form body is in req.body, as a Buffer. */
export function checkLongQuery(options: RestGuardOptions): RequestHandler {
  return (req, _res, next) => {
    if (!isLongQuery(req)) return next()
    const [path = '', sent = ''] = splitUrl(req)
    const raw = [sent, bodyText(req)].filter(Boolean).join('&')
    asGet(req)
    handOn(req, path, raw, options)
    next()
  }
}

function splitUrl(req: Request): string[] {
  return req.url.split(/\?(.*)/s, 2)
}

function handOn(req: Request, path: string, raw: string, options: RestGuardOptions): void {
  const bounded = boundQuery(raw, options.dateFields, allowedParameters(req, options))
  req.url = bounded === '' ? path : `${path}?${bounded}`
}

/**
 * @param raw query string as sent, without the question mark
 * @param dateFields see RestGuardOptions
 * @param allowed names of the parameters that it may hold
 * @returns the query string to hand on
 * @throws HttpProblem 400
 */
export function boundQuery(raw: string, dateFields: readonly string[] = [], allowed: readonly string[]): string {
  if (raw === '') return ''
  checkEncoding(raw)
  if (raw.split('&', MAX_PARAMETERS + 1).length > MAX_PARAMETERS) {
    throw new HttpProblem('query.too-many', 400, `Send at most ${MAX_PARAMETERS} parameters.`)
  }
  checkNames(raw)
  const query: Query = qs.parse(raw, PARSE_OPTIONS)
  checkParameters(Object.keys(query), allowed)
  const where = parseWhere(query)
  if (where !== undefined) checkWhere(where, dateFields)
  checkScalars(query)
  checkSort(query.sort)
  checkSelection('select', query.select)
  checkSelection('populate', query.populate)
  checkJoins(query.joins)
  return rewrite(raw, query)
}

/**
 * Checks the question of a list that the admin asks by its address or by a server function, where nothing can be put right
 * on the way.
 *
 * @param asked `where`, `sort`, `limit`, `page` and what else the list takes, as text, numbers or parsed
 * @param dateFields see RestGuardOptions
 * @throws HttpProblem 400
 */
export function checkListQuery(asked: Query, dateFields: readonly string[] = []): void {
  const scalars = ['limit', 'page', 'depth', ...BOOLEANS].filter((name) => asked[name] != null && asked[name] !== '')
  const query = Object.fromEntries(scalars.map((name) => [name, asScalar(asked[name])]))
  checkScalars(query)
  integer(query, 'limit', 1, MAX_LIMIT)
  integer(query, 'depth', 0, MAX_DEPTH)
  const where = parseWhere(asked)
  if (where != null) checkWhere(where, dateFields)
  if (asked.sort != null) checkSort(asked.sort)
  if (JSON.stringify([asked.search, asked.columns, asked.groupBy]).length > MAX_QUERY) {
    throw refuse('query.too-long', 'search', `Keep the search within ${MAX_QUERY} bytes.`)
  }
}

function asScalar(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}

function bodyText(req: Request): string {
  const body: unknown = req.body
  return Buffer.isBuffer(body) ? body.toString('utf8') : ''
}

function checkEncoding(raw: string): void {
  let decoded: string
  try {
    decoded = decodeURIComponent(raw.replaceAll('+', ' '))
  } catch {
    throw new HttpProblem('url.encoding', 400, 'The query string contains a malformed percent-encoding.')
  }
  if (decoded.includes('\0')) throw new HttpProblem('url.characters', 400, 'The query string contains a NUL character.')
}

/** The parser leaves out names that every object has, such as `constructor`, and with them a filter. */
function checkNames(raw: string): void {
  const parts = raw.split('&').flatMap((pair) => nameOf(pair).split(/[[\].]+/))
  const lost = parts.find((part) => part in Object.prototype)
  if (lost !== undefined) throw refuse('query.name', lost, `No field is called ${lost}.`)
}

/** Payload takes `where` as nested parameters or as one parameter holding JSON. */
function parseWhere(query: Query): unknown {
  if (typeof query.where !== 'string') return query.where
  return query.where === '' ? undefined : parseJson('where', query.where)
}

function parseJson(field: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    throw refuse(`query.${field}`, field, `The parameter ${field} is not valid JSON.`)
  }
}

function checkScalars(query: Query): void {
  for (const name of BOOLEANS) {
    if (name in query && query[name] !== 'true' && query[name] !== 'false') {
      throw refuse(`query.${name}`, name, `Set ${name} to true or false.`)
    }
  }
  integer(query, 'limit', 0, Number.MAX_SAFE_INTEGER)
  integer(query, 'depth', 0, Number.MAX_SAFE_INTEGER)
  checkReach(query)
  if ('locale' in query) matches(query, 'locale', LOCALE)
  for (const name of ['fallback-locale', 'fallbackLocale']) {
    const value = query[name]
    const list = Array.isArray(value) ? value : [value]
    if (name in query && list.some((item) => typeof item !== 'string' || !FALLBACK_LOCALE.test(item))) {
      throw refuse('query.fallback-locale', name, 'Name one or more locales, such as en.')
    }
  }
}

function checkReach(query: Query): void {
  const page = integer(query, 'page', 1, MAX_PAGE) ?? 1
  const asked = integer(query, 'limit', 0, Number.MAX_SAFE_INTEGER) ?? DEFAULT_LIMIT
  const most = mostAt(integer(query, 'depth', 0, Number.MAX_SAFE_INTEGER))
  const limit = asked === 0 ? most : Math.min(asked, most)
  if ((page - 1) * limit < MAX_REACH) return
  throw refuse(
    'query.page',
    'page',
    `A list reaches ${MAX_REACH} documents. Filter it, or sort it the other way round.`,
  )
}

function mostAt(depth = 1): number {
  return depth < MAX_DEPTH ? MAX_LIMIT : MAX_LIMIT_AT_DEPTH
}

/** @returns the number, or undefined when the parameter is absent */
function integer(query: Query, name: string, from: number, to: number): number | undefined {
  if (!(name in query)) return undefined
  const text = query[name]
  const value = typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : NaN
  if (Number.isNaN(value) || value < from || value > to) {
    const range = to === Number.MAX_SAFE_INTEGER ? `${from} or more` : `${from} to ${to}`
    throw refuse(`query.${name}`, name, `Give ${name} once, as a whole number, ${range}.`)
  }
  return value
}

function matches(query: Query, name: string, pattern: RegExp): void {
  const value = query[name]
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw refuse(`query.${name}`, name, `Give ${name} once, as a language tag such as en.`)
  }
}

function checkSort(sort: unknown, field = 'sort'): void {
  if (sort === undefined || sort === '') return
  const parts: unknown[] = typeof sort === 'string' ? sort.split(',') : Array.isArray(sort) ? sort : [undefined]
  if (parts.length > MAX_SORTS || parts.some((part) => typeof part !== 'string' || !SORT.test(part.trim()))) {
    throw refuse(
      'query.sort',
      field,
      `Name up to ${MAX_SORTS} fields to sort by, with a minus sign for descending order.`,
    )
  }
}

function checkSelection(field: string, selection: unknown): void {
  if (selection === undefined) return
  let leaves = 0
  const visit = (node: unknown): boolean => {
    if (typeof node === 'string') return ++leaves <= MAX_SELECTED && ['true', 'false', ''].includes(node)
    return isObject(node) && Object.values(node).every(visit)
  }
  if (selection !== '' && (typeof selection === 'string' || !visit(selection))) {
    throw refuse(`query.${field}`, field, `Write ${field} as ${field}[field]=true, for at most ${MAX_SELECTED} fields.`)
  }
}

/** No collection has fields that join; an unknown name would be ignored. */
function checkJoins(joins: unknown): void {
  if (joins !== undefined && joins !== 'false')
    throw refuse('query.joins', 'joins', 'Leave out joins: no collection has fields that join others.')
}

/** Replaces what is bounded and drops an empty `where`; every other parameter is handed on as sent. */
function rewrite(raw: string, query: Query): string {
  const bounded = new Map<string, number | undefined>()
  const limit = integer(query, 'limit', 0, Number.MAX_SAFE_INTEGER)
  const depth = integer(query, 'depth', 0, Number.MAX_SAFE_INTEGER)
  const most = mostAt(depth)
  if (limit !== undefined && (limit === 0 || limit > most)) bounded.set('limit', most)
  // Without pages Payload reads a missing limit as "all".
  if (limit === undefined && query.pagination === 'false') bounded.set('limit', most)
  if (depth !== undefined && depth > MAX_DEPTH) bounded.set('depth', MAX_DEPTH)
  for (const name of ['where', 'sort', 'select', 'populate']) if (query[name] === '') bounded.set(name, undefined)
  if (bounded.size === 0) return raw
  const kept = raw.split('&').filter((pair) => !bounded.has(nameOf(pair)))
  const added = [...bounded].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return [...kept, ...added].join('&')
}

function nameOf(pair: string): string {
  return decodeURIComponent((pair.split('=', 1)[0] ?? '').replaceAll('+', ' '))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(id: string, field: string, message: string): HttpProblem {
  return new HttpProblem(id, 400, message, { field })
}
