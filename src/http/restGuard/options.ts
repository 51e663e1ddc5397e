import type { Request } from 'express'

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
  /** Bytes of a request with a file. */
  uploadLimit?: number
  /** Bytes of bodies that may be held at one time by all requests together. */
  bufferLimit?: number
  /** Milliseconds after which a request whose body is incomplete is refused. */
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
  uploadLimit: 25 * 1024 * 1024,
  bufferLimit: 200 * 1024 * 1024,
  bodyTimeout: 120_000,
} as const
