import type { Payload } from 'payload'
import type { Entities } from '../http/adminGate'
import { dateFields } from './dateFields'
import { isReachable } from './reachable'

/**
 * @param payload whose admin is meant
 * @returns what its server functions may be asked about
 */
export function adminEntities(payload: Payload): Entities {
  const { collections, globals } = payload.config
  return {
    collections: collections.map(({ slug }) => slug).filter(isReachable),
    globals: globals.map(({ slug }) => slug),
    dateFields: dateFields(payload),
  }
}
