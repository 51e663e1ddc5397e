import type { SanitizedConfig } from 'payload'
import { routes } from '../../../src/site/routes'
import { ADDRESSES, PAGES, UNREACHABLE } from './addresses'
import { COLLECTIONS, CREATE, DOCUMENTS, FIELDS, HUB, OPEN_COLLECTIONS, PREFERENCES, PUBLICATIONS } from './matrix'
import { kindAt } from '../../helpers/siteAddresses'
import { accessRules } from './rules'

/** What stands in no table: a collection, global, field with a rule, address of the API, or page. */
export function uncovered(config: SanitizedConfig): string[] {
  const entities = [...config.collections, ...config.globals].map(({ slug }) => slug)
  return [
    ...entities.filter((slug) => !tables().has(slug)),
    ...addressesOf(config).filter((address) => !addressEntry(address)),
    ...routes.map(({ path }) => path).filter((path) => !PAGES[path] && path.includes(':') && !kindAt(path)),
    ...accessRules(config)
      .filter(({ field }) => field !== undefined)
      .filter(({ entity, field, operation }) => !fieldCovered(`${entity}.${field}`, operation))
      .map(({ name }) => name),
  ]
}

function tables(): Set<string> {
  return new Set([
    ...(PUBLICATIONS.size > 0 ? ['publications'] : []),
    ...(DOCUMENTS.size > 0 ? ['documents'] : []),
    ...(PREFERENCES.size > 0 ? ['payload-preferences'] : []),
    ...Object.keys(COLLECTIONS),
    ...OPEN_COLLECTIONS,
    ...HUB.keys(),
    ...CREATE.keys(),
    ...UNREACHABLE,
  ])
}

function fieldCovered(field: string, operation: string): boolean {
  return FIELDS.get(field)?.has(operation) === true
}

/** Addresses as `ADDRESSES` names them, of the collections that can be reached. */
export function addressesOf(config: SanitizedConfig): string[] {
  const own = [...config.collections, ...config.globals]
    .filter(({ slug }) => !UNREACHABLE.includes(slug))
    .flatMap(({ slug, endpoints }) => (endpoints || []).map(({ method, path }) => `${slug} ${method} ${path}`))
  return [...own, ...config.endpoints.map(({ method, path }) => `${method} ${path}`)]
}

/** @returns the entry for one address: of this collection, or of all */
export function addressEntry(address: string): string | undefined {
  return ADDRESSES[address] ?? ADDRESSES[address.replace(/^[\w-]+ (?=\w+ \/)/, '')]
}
