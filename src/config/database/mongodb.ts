import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { withCommitCallbacks } from './commit'
import { COMPOUND_INDEXES, parts } from './compoundIndexes'
import { exactOnMongodb } from './filters/mongodb'
import { withExactFilters } from './filters/withExactFilters'
import { withCurrentAccounts } from './signInWrites'

/**
 * Payload's MongoDB adapter with indexes made at start: the first write on an empty database would otherwise race with
 * the transaction that creates its collection.
 *
 * @param options.url of a replica set, which it must name: Payload turns transactions off without a word otherwise
 */
export function mongodbDatabase(options: { url: string }): DatabaseAdapterObj<MongooseAdapter> {
  const base = mongooseAdapter({
    url: options.url,
    ensureIndexes: true,
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as MongooseAdapter
      withCommitCallbacks(adapter, adapter.sessions, {
        commit: async (session) => {
          await session.commitTransaction()
          await session.endSession()
        },
        rollback: async (session) => {
          await session.abortTransaction()
          await session.endSession()
        },
      })
      withCurrentAccounts(adapter)
      withExactFilters(adapter, exactOnMongodb)
      const { connect } = adapter
      adapter.connect = async (options) => {
        await connect?.call(adapter, options)
        await addCompoundIndexes(adapter)
      }
      return adapter
    },
  }
}

async function addCompoundIndexes({ collections, versions }: MongooseAdapter): Promise<void> {
  for (const index of COMPOUND_INDEXES) {
    const model = (index.versions ? versions : collections)[index.collection]
    const keys = parts(index).map(
      ({ name, descending }) => [name === 'id' ? '_id' : name, descending ? -1 : 1] as const,
    )
    await model?.collection.createIndex(Object.fromEntries(keys))
  }
}

/**
 * @param error what an operation threw
 * @returns whether MongoDB asks for the whole operation to be tried again (label TransientTransactionError, code 112)
 */
export function isWriteConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, errorLabels, cause } = error as { code?: unknown; errorLabels?: unknown; cause?: unknown }
  if (code === 112) return true
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
  return cause !== undefined && cause !== error && isWriteConflict(cause)
}
