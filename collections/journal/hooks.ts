import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  JsonObject,
  PayloadRequest,
} from 'payload'
import { isDeepStrictEqual } from 'node:util'
import { accountActionOf } from '../../src/accounts/accountAction'
import { networkOfRequest } from '../../src/accounts/sessions/records'
import { afterCommit } from '../../src/config/database'
import { eventName } from '../../src/domain/events'
import type { EventFacts } from '../../src/notifications/eventDetails'
import { factsOf } from '../../src/notifications/factsOf'
import { tellOf } from '../../src/notifications/notify'
import { announce } from '../../src/outbox/feed'
import { actionOf } from '../../src/review/actionContext'
import { labelText } from '../../src/words/labels'
import { changedValues, titleOf, type ValueChange } from './described'
import { isPublicChange, type Change } from './outbox'

/** Never written to the log, not even as a changed field's name. */
const SECRET_FIELDS = new Set(['password', 'hash', 'salt', 'sessions', 'resetPasswordToken', 'resetPasswordExpiration'])

/** Changes at every save and says nothing. */
const IDLE_FIELDS = new Set(['updatedAt', 'createdAt', 'revision', '_status'])

/** Writes the audit log and the outbox in the transaction of the change: both are there, or neither is. */
export const journalChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  const fields = changedFields(doc as JsonObject, previousDoc as JsonObject | undefined)
  // An action is an event even where the document stays as it is.
  if (operation === 'update' && fields.length === 0 && !actionOf(req) && !accountActionOf(req)) return
  await writeJournal(req, {
    title: await titleOf(req, collection, doc as JsonObject),
    changes: changedValues(collection.slug, doc as JsonObject, previousDoc as JsonObject | undefined),
    collection: collection.slug,
    document: String(doc.id),
    operation,
    fields,
    isPublic: actionOf(req)?.touchesLive ?? isPublicChange(collection, doc as JsonObject),
    facts: factsOf(collection.slug, doc as JsonObject, previousDoc as JsonObject | undefined, actionOf(req)),
  })
}

export const journalDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await writeJournal(req, {
    title: await titleOf(req, collection, doc as JsonObject),
    changes: changedValues(collection.slug, undefined, doc as JsonObject),
    collection: collection.slug,
    document: String(id),
    operation: 'delete',
    fields: [],
    isPublic: isPublicChange(collection, doc as JsonObject),
    facts: factsOf(collection.slug, doc as JsonObject, undefined, undefined),
  })
}

export const journalGlobalChange: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  await writeJournal(req, {
    title: labelText(global.label) ?? global.slug,
    changes: changedValues(global.slug, doc as JsonObject, previousDoc as JsonObject | undefined),
    collection: global.slug,
    document: global.slug,
    operation: 'update',
    fields: changedFields(doc as JsonObject, previousDoc as JsonObject | undefined),
    isPublic: true,
  })
}

/**
 * Writes one line to each of the two journals, in the request's transaction, and has people told of it.
 *
 * @param req who, and in which transaction
 * @param change what happened
 */
export async function writeJournal(
  req: PayloadRequest,
  change: Change & { title?: string | null; changes?: ValueChange[]; facts?: EventFacts | null },
): Promise<void> {
  const { collection, document, operation, isPublic } = change
  const action = actionOf(req)
  // A membership that ends with its account is no action on an account.
  const accountAction = collection === 'users' ? accountActionOf(req) : undefined
  const actor = accountAction?.actor ?? req.user
  const actionName = change.action ?? accountAction?.name ?? action?.name ?? operation
  const name = eventName(collection, hasEnded(change) ? 'end' : actionName)
  await req.payload.create({
    collection: 'audit-log',
    data: {
      at: new Date().toISOString(),
      actor: actor?.id ?? null,
      actorName: actor?.name ?? 'Plenary',
      actorEmail: actor?.email ?? null,
      action: actionName,
      targetCollection: collection,
      target: document,
      targetTitle: change.title ?? null,
      fields: change.fields,
      changes: [...(change.changes ?? []), ...((collection === 'publications' && action?.changes) || [])],
      note: action?.note ?? null,
      fromState: change.action ? null : (action?.from ?? null),
      toState: change.action ? null : (action?.to ?? null),
      network: networkOfRequest(req),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const row = await req.payload.create({
    collection: 'outbox',
    data: {
      ...{ at: new Date().toISOString(), name, actor: actor?.id ?? null },
      ...{ targetCollection: collection, target: document, isPublic },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await tellOf(req, {
    ...{ id: row.id, name, collection, document, actor, note: action?.note ?? null, facts: change.facts ?? null },
  })
  await afterCommit(req, () => announce(req.payload, { outboxId: row.id, name, collection, document, isPublic }))
}

/** A membership ends by a change of its state. */
function hasEnded({ collection, changes = [] }: Pick<Change, 'collection'> & { changes?: ValueChange[] }): boolean {
  return collection === 'memberships' && changes.some(({ field, to }) => field === 'state' && to === 'ended')
}

function changedFields(doc: JsonObject, previous: JsonObject | undefined): string[] {
  return Object.keys(doc).filter(
    (field) =>
      !SECRET_FIELDS.has(field) &&
      !IDLE_FIELDS.has(field) &&
      !isDeepStrictEqual(doc[field] ?? null, previous?.[field] ?? null),
  )
}
