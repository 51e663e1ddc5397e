import { MongoMemoryReplSet } from 'mongodb-memory-server'

/**
 * Starts a MongoDB replica set of one member, with its data in memory and a temporary directory.
 * @param {string} binary the path of a mongod
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} url names the replica set, which transactions need
 */
export async function startReplicaSet(binary) {
  // Any version with transactions will do; the library would warn that it is not the one it would download.
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK ??= 'false'
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, checkMD5: false },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  return {
    url: set.getUri(),
    stop: async () => {
      await set.stop()
    },
  }
}
