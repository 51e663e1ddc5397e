import type { Request } from 'express'
import type { ReadSession } from '../door/session'

/** What the guard must know of the API behind it. Everything not named here is answered with 404. */
export interface RestGuardOptions {
  /** First path segments that may be reached: collection slugs. */
  collections: readonly string[]
  /** Slugs reachable under /globals. */
  globals?: readonly string[]
  /** Endpoints of the API itself, without a collection: first path segments. */
  rootEndpoints?: readonly string[]
  /** First path segments of those that take a text to search for, which may be longer than other queries. */
  longQueries?: readonly string[]
  /** Second path segments of our own that are not ids, by collection, such as `{ users: ['invite'] }`. */
  collectionEndpoints?: Readonly<Record<string, readonly string[]>>
  /** Query parameters of endpoints of our own, by their path without ids: `{ 'publications/history': ['since'] }`. */
  endpointParameters?: Readonly<Record<string, readonly string[]>>
  /** Scheme and host that browsers reach the API under: what changes something must come from there. */
  publicURL: string
  /** Whose session a request carries; asked before the body of a write is read. */
  session: ReadSession
  /** Further paths below the API's that may be posted to without a session, beside signing in. Their bodies are small. */
  anonymousWrites?: readonly string[]
  /** The collection whose accounts sign in. */
  authCollection?: string
  /** Collections that keep versions. */
  versionedCollections: readonly string[]
  /** Globals that keep versions. */
  versionedGlobals?: readonly string[]
  /** Names of date fields, beside createdAt, updatedAt and deletedAt: a filter on them takes dates only. */
  dateFields?: readonly string[]
  /** Collections that take files. */
  uploadCollections: readonly string[]
  /** Bytes of a JSON or form body. */
  bodyLimit?: number
  /** Bytes of a body that is sent without a session. */
  anonymousLimit?: number
  /** Bytes of a request with a file. */
  uploadLimit?: number
  /** Bytes of files that may be held at one time by all requests together. Smaller bodies have room of their own. */
  bufferLimit?: number
  /** Milliseconds within which a body without a file must have arrived; one with a file must keep up a pace after that. */
  bodyTimeout?: number
  /**
   * Whether this requester may ask for their rights: on the whole (no document), or on one document, which must be one
   * that they may read, so that the answer does not tell whether a hidden document exists. Without it nobody may.
   */
  mayAskAccess?: (req: Request, document?: { collection: string; id: string }) => Promise<boolean>
}

export const DEFAULTS = {
  authCollection: 'users',
  bodyLimit: 1024 * 1024,
  anonymousLimit: 16 * 1024,
  uploadLimit: 25 * 1024 * 1024,
  bufferLimit: 200 * 1024 * 1024,
  bodyTimeout: 10_000,
} as const

export type Limits = RestGuardOptions & Required<Pick<RestGuardOptions, keyof typeof DEFAULTS>>
