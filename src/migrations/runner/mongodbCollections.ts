import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

type Model = NonNullable<MongooseAdapter['collections'][string]>

/**
 * What steps of a migration work on: Payload would read and write by the schema of today.
 *
 * @param payload connected to MongoDB
 * @throws Error when it is connected to another database
 */
export function mongodbOf({ db }: Payload): MongooseAdapter {
  if (db.name !== 'mongoose') throw new Error(`This is a step for MongoDB, and the database is ${db.name}`)
  // Payload's type of adapters does not say which one it is; the name does.
  return db as unknown as MongooseAdapter
}

/** @returns the driver's collection. @throws Error when the configuration has none of that name */
export function collectionOf(model: Model | undefined): Model['collection'] {
  if (!model) throw new Error('A collection is missing')
  return model.collection
}
