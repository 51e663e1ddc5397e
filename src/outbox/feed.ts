import type { Payload } from 'payload'
import { hubContext } from '../config/hubContext'

/** That something happened to a document. */
export interface Change {
  /** Id of the row in the outbox. */
  outboxId: string
  /** What happened, of the list in src/domain/events; null where a row does not say. */
  name: string | null
  collection: string
  document: string
  /** Whether visitors may see a difference. */
  isPublic: boolean
}

type Listener = (change: Change) => Promise<void>

declare module '../config/hubContext' {
  interface HubContext {
    changeListeners?: Set<Listener>
  }
}

/**
 * Tells this process of a change right after its commit. Other processes learn of it from the outbox.
 *
 * @param payload in which it happened
 * @param change what changed
 * @returns when every listener has followed, so that the writer's acknowledgement comes after it
 */
export async function announce(payload: Payload, change: Change): Promise<void> {
  await Promise.all([...(hubContext(payload).changeListeners ?? [])].map((listener) => listener(change)))
}

/**
 * @param payload to listen to
 * @param listener called for each announcement
 * @returns a function that ends it
 */
export function onAnnouncement(payload: Payload, listener: Listener): () => void {
  const all = (hubContext(payload).changeListeners ??= new Set())
  all.add(listener)
  return () => all.delete(listener)
}
