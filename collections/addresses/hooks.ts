import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, JsonObject } from 'payload'
import { closeAddresses, keepAddress } from '../../src/addresses/register'
import { isForEveryone } from '../../src/access/readRule'
import { READ_RULES } from '../../src/access/readRules'
import { isAddressed, type Addressed } from '../../src/domain/addressed'
import { publicationWorkflow, type State } from '../../src/domain/publicationWorkflow'

type PublicDocument = { slug: string; embargoUntil?: string | null }

/** Keeps the address of what is public, in the transaction of the change. */
export const keepPublicAddress: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { slug } = collection
  if (isAddressed(slug) && isPublished(slug, doc))
    await keepAddress(req, { collection: slug, document: String(doc.id) }, doc as PublicDocument)
  return doc
}

/** What was public leaves its addresses behind: nobody else gets them. */
export const closePublicAddresses: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (isAddressed(collection.slug)) await closeAddresses(req, { collection: collection.slug, document: String(id) })
}

/** What is under embargo has its address already; of the others visitors read at once what they may. */
function isPublished(collection: Addressed, doc: JsonObject): boolean {
  if (collection === 'publications')
    return doc._status === 'published' && publicationWorkflow.isPublicState(doc.state as State)
  return isForEveryone(READ_RULES[collection], doc)
}
