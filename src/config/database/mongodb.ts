import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { withCommitCallbacks } from './commit'
import { COMPOUND_INDEXES, parts } from './compoundIndexes'
import { exactOnMongodb } from './filters/mongodb'
import { withExactFilters } from './filters/withExactFilters'
import { indexRelationLocks } from './relationLocks'
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
    connectOptions: { autoCreate: false, autoIndex: false },
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
      beginAtOnce(adapter)
      withCurrentAccounts(adapter)
      withExactFilters(adapter, exactOnMongodb)
      const { connect } = adapter
      adapter.connect = async (options) => {
        await connect?.call(adapter, options)
        await ensureIndexes(adapter)
        await addCompoundIndexes(adapter)
        await indexRelationLocks(adapter)
      }
      return adapter
    },
  }
}

/**
 * A transaction begins on the server with the first command that reaches it. Sent beside others, as by a list that reads
 * and counts, that may be one which speaks of a transaction the server does not know yet; so one goes ahead, alone.
 *
 * @see https://www.mongodb.com/docs/manual/core/transactions/ ("Parallel operations are not supported")
 */
function beginAtOnce(adapter: MongooseAdapter): void {
  const { beginTransaction } = adapter
  adapter.beginTransaction = async (options) => {
    const id = await beginTransaction.call(adapter, options)
    const session = id === null ? undefined : adapter.sessions[id]
    try {
      if (session) await adapter.connection.collection('payload-migrations').findOne({}, { session })
    } catch (error) {
      if (id !== null) await adapter.rollbackTransaction(id)
      throw error
    }
    return id
  }
}

/** Mongoose asks for each index by itself, and twice: once for a connection that makes them, once for `ensureIndexes`. */
async function ensureIndexes({ connection }: MongooseAdapter): Promise<void> {
  await Promise.all(
    connection.modelNames().map(async (name) => {
      const model = connection.model(name)
      const indexes = model.schema.indexes().map(([key, options]) => ({ ...options, key }))
      // Mongoose types what it hands to the driver more widely than the driver does.
      type Indexes = Parameters<typeof model.collection.createIndexes>[0]
      if (indexes.length > 0) await model.collection.createIndexes(indexes as Indexes)
      else await model.createCollection()
    }),
  )
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
