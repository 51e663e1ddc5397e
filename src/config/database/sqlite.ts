import { createClient, type Client } from '@libsql/client'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { randomUUID } from 'node:crypto'
import type { DatabaseAdapterObj, PayloadRequest } from 'payload'
import { Mutex } from '../../lib/mutex'
import { withCommitCallbacks } from './commit'
import { exactOnSqlite, withExactOperators } from './filters/sqlite'
import { withExactFilters } from './filters/withExactFilters'
import { addMissingIndexes } from './missingIndexes'
import { privateFile } from './privateFile'
import { withCurrentAccounts } from './signInWrites'

/** Milliseconds that a write waits for the one before it. */
const WRITER_TIMEOUT = 15_000

const HINT = 'A write inside a transaction must be given the `req` that carries it, or it waits for itself.'

const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/**
 * Payload's SQLite adapter with one connection that writes, one transaction at a time, beside the adapter's own that
 * reads. In WAL mode readers see what was committed and nothing else. The adapter's own transactions open a connection
 * each, lose its busy timeout and fail when two of them meet.
 *
 * @param options.url `file:` and a path
 * @param options.migrationDir where `payload migrate:create` writes
 */
export function sqliteDatabase(options: { url: string; migrationDir: string }): DatabaseAdapterObj<SQLiteAdapter> {
  const base = sqliteAdapter({
    client: { url: options.url },
    idType: 'uuid',
    migrationDir: options.migrationDir,
    push: false,
    wal: true,
  })
  return { ...base, init: (args) => withSingleWriter(base.init(args), options.url) }
}

function withSingleWriter(adapter: SQLiteAdapter, url: string): SQLiteAdapter {
  const turns = new Mutex()
  const { connect, destroy, migrate } = adapter
  let writer: Client | undefined

  adapter.migrate = async (args) => {
    if (!writer) throw new Error('The database is not connected')
    await withoutForeignKeys(writer, () => migrate.call(adapter, args))
    await addMissingIndexes(adapter)
  }

  adapter.connect = async (args) => {
    await privateFile(url.replace(/^file:/, ''))
    await connect?.call(adapter, args)
    writer ??= await openWriter(url)
  }

  adapter.destroy = async () => {
    writer?.close()
    writer = undefined
    await destroy?.call(adapter)
  }

  adapter.beginTransaction = async () => {
    const release = await turns.acquire(WRITER_TIMEOUT, HINT)
    try {
      const connection = await begin(
        () => writer,
        async () => (writer = await renewed(writer, url)),
      )
      const id = randomUUID()
      let ended = false
      // Once only: a second ROLLBACK would hit the transaction of whoever has the connection by then.
      const finish = (statement: 'COMMIT' | 'ROLLBACK') => async () => {
        if (ended) return
        ended = true
        try {
          await connection.execute(statement)
        } catch (error) {
          if (statement === 'COMMIT') await connection.execute('ROLLBACK').catch(() => undefined)
          throw error
        } finally {
          release()
        }
      }
      adapter.sessions[id] = {
        db: queriesOf(connection, adapter),
        resolve: finish('COMMIT'),
        reject: finish('ROLLBACK'),
      }
      return id
    } catch (error) {
      release()
      throw error
    }
  }

  withCommitCallbacks(adapter, adapter.sessions, {
    commit: (session) => session.resolve(),
    rollback: (session) => session.reject(),
  })
  withCurrentAccounts(adapter)
  withExactOperators(adapter)
  withExactFilters(adapter, (source) => exactOnSqlite(adapter, source))
  for (const name of WRITES) queueWrite(adapter, name)
  return adapter
}

/**
 * A migration that makes a table anew drops the old one, and with foreign keys on that deletes or empties every row that
 * points to it. The switch does nothing within a transaction, so the one in the migration's own statements comes too late.
 *
 * @see https://www.sqlite.org/lang_altertable.html#otheralter
 */
async function withoutForeignKeys(writer: Client, work: () => Promise<void>): Promise<void> {
  await writer.execute('PRAGMA foreign_keys = OFF')
  try {
    await work()
    const { rows } = await writer.execute('PRAGMA foreign_key_check')
    if (rows.length > 0) throw new Error(`After the migration ${rows.length} rows point to what is not there`)
  } finally {
    await writer.execute('PRAGMA foreign_keys = ON')
  }
}

/**
 * Another process (the command line beside a running hub) may hold the lock; waiting for it must not stop the event loop.
 * A statement that met the lock stays unfinished in libsql, and no later transaction of its connection could be committed,
 * so each try has a connection of its own.
 */
async function begin(current: () => Client | undefined, renew: () => Promise<Client>): Promise<Client> {
  let connection = current()
  if (!connection) throw new Error('The database is not connected')
  for (const started = Date.now(); ;) {
    try {
      await connection.execute('BEGIN IMMEDIATE')
      return connection
    } catch (error) {
      if (!String(error).includes('SQLITE_BUSY') || Date.now() - started > WRITER_TIMEOUT) throw error
      connection = await renew()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

type Queries = SQLiteAdapter['sessions'][string]['db']

/** Drizzle goes through the whole schema when it is opened, so each connection has one for all of its transactions. */
const opened = new WeakMap<Client, Queries>()

function queriesOf(connection: Client, { schema }: SQLiteAdapter): Queries {
  const known = opened.get(connection)
  if (known) return known
  // Payload declares its sessions by the type of its own transactions, which this connection takes the place of.
  const queries = drizzle(connection, { schema }) as unknown as Queries
  opened.set(connection, queries)
  return queries
}

async function renewed(connection: Client | undefined, url: string): Promise<Client> {
  connection?.close()
  return openWriter(url)
}

async function openWriter(url: string): Promise<Client> {
  const connection = createClient({ url })
  await connection.execute('PRAGMA synchronous = FULL')
  return connection
}

/** A write outside a transaction gets one of its own, so that it too takes its turn on the one connection that writes. */
function queueWrite(adapter: SQLiteAdapter, name: (typeof WRITES)[number]): void {
  type Args = { req?: Partial<PayloadRequest> }
  const write = adapter[name] as (args: Args) => Promise<unknown>
  const queued = async (args: Args): Promise<unknown> => {
    const current = await args.req?.transactionID
    if (current && adapter.sessions[String(current)]) return write.call(adapter, args)
    const transactionID = await adapter.beginTransaction()
    if (!transactionID) throw new Error('The database did not begin a transaction')
    try {
      const req = Object.create(args.req ?? {}, { transactionID: { value: transactionID } }) as Partial<PayloadRequest>
      const result = await write.call(adapter, { ...args, req })
      await adapter.commitTransaction(transactionID)
      return result
    } catch (error) {
      await adapter.rollbackTransaction(transactionID)
      throw error
    }
  }
  Object.assign(adapter, { [name]: queued })
}
