import type { ClientRateLimitInfo, Options, Store } from 'express-rate-limit'

interface Counter {
  _id: string
  hits: number
  resetsAt: Date
}

/** What the store needs of a collection of MongoDB's driver. */
export interface CounterCollection {
  createIndex(keys: Record<string, 1>, options: { expireAfterSeconds: number }): Promise<unknown>
  findOneAndUpdate(
    filter: { _id: string },
    update: object[],
    options: { upsert: true; returnDocument: 'after' },
  ): Promise<Counter | null>
  updateOne(filter: object, update: object): Promise<unknown>
  deleteOne(filter: { _id: string }): Promise<unknown>
}

const DUPLICATE_KEY = 11000

/**
 * Counts in MongoDB, so that a limit holds over all nodes that share it and outlives a restart. One atomic update a request,
 * outside of transactions; MongoDB removes counters that have run out by their date.
 *
 * @param collection asked for when the first request is counted: the connection may open after the limits are made
 * @param seal keeps addresses of people and networks out of the database, such as a keyed hash
 */
export function mongoLimitStore(
  collection: () => CounterCollection,
  seal: (key: string) => string,
): (name: string) => Store {
  let indexed: Promise<unknown> | undefined
  const counters = async () => {
    const found = collection()
    indexed ??= found.createIndex({ resetsAt: 1 }, { expireAfterSeconds: 60 })
    await indexed
    return found
  }
  return (name) => {
    let window = 60_000
    const idOf = (key: string) => `${name} ${seal(key)}`
    return {
      localKeys: false,
      init: (options: Options) => void (window = options.windowMs),
      async increment(key) {
        return twice(async () => {
          const now = new Date()
          const ended = { $lte: [{ $ifNull: ['$resetsAt', now] }, now] }
          const update = {
            hits: { $cond: [ended, 1, { $add: ['$hits', 1] }] },
            resetsAt: { $cond: [ended, new Date(now.getTime() + window), '$resetsAt'] },
          }
          const options = { upsert: true, returnDocument: 'after' } as const
          const counter = await (await counters()).findOneAndUpdate({ _id: idOf(key) }, [{ $set: update }], options)
          return infoOf(counter)
        })
      },
      async decrement(key) {
        await (await counters()).updateOne({ _id: idOf(key), hits: { $gt: 0 } }, { $inc: { hits: -1 } })
      },
      async resetKey(key) {
        await (await counters()).deleteOne({ _id: idOf(key) })
      },
    }
  }
}

/** Of two nodes that count the first request of one key, one is told that the counter is there already. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    if (code === DUPLICATE_KEY) return work()
    throw error
  }
}

function infoOf(counter: Counter | null): ClientRateLimitInfo {
  return { totalHits: counter?.hits ?? 1, resetTime: counter?.resetsAt }
}
