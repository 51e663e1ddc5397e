import type { PayloadRequest } from 'payload'
import { mongodbStore } from './mongodbStore'
import { sqliteStore } from './sqliteStore'
import type { SyntheticPublication } from './synthetic'

/** Writes records as Payload's own adapter would, each with its one version. */
export type BulkStore = (req: PayloadRequest, records: SyntheticPublication[]) => Promise<void>

/**
 * @param adapter name of Payload's database adapter
 * @returns what writes to it
 * @throws Error for another adapter
 */
export function bulkStoreFor(adapter: string): BulkStore {
  if (adapter === 'sqlite') return sqliteStore
  if (adapter === 'mongoose') return mongodbStore
  throw new Error(`Synthetic records cannot be written to a database of the kind ${adapter}`)
}
