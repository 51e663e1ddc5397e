import type { Payload } from 'payload'
import { collectionOf, mongodbOf } from '../runner/mongodbCollections'
import { nameOf } from './nameOf'

/** The same as in ./sqlite. */
export async function nameEventsInMongodb(payload: Payload): Promise<void> {
  const outbox = collectionOf(mongodbOf(payload).collections.outbox)
  const pairs = await outbox
    .aggregate<{ _id: { collection: unknown; operation: unknown } }>([
      { $match: { operation: { $exists: true } } },
      { $group: { _id: { collection: '$targetCollection', operation: '$operation' } } },
    ])
    .toArray()
  for (const { _id: pair } of pairs)
    await outbox.updateMany(
      { targetCollection: pair.collection, operation: pair.operation },
      { $set: { name: nameOf(String(pair.collection), String(pair.operation)) }, $unset: { operation: '' } },
    )
}
