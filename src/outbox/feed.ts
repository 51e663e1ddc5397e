import type { Payload } from 'payload'

/** That what visitors see of a document may have changed. */
export interface PublicChange {
  /** Id of the row in the outbox. */
  outboxId: string
  collection: string
  document: string
}

/** A change of anything; `isPublic` says whether visitors may see a difference. */
export interface Announcement extends PublicChange {
  isPublic: boolean
}

type Listener = (change: Announcement) => Promise<void>

const listeners = new WeakMap<Payload, Set<Listener>>()

/**
 * Tells this process of a change right after its commit. Other processes learn of it from the outbox.
 *
 * @param payload in which it happened
 * @param change what changed
 * @returns when every listener has followed, so that the writer's acknowledgement comes after it
 */
export async function announce(payload: Payload, change: Announcement): Promise<void> {
  await Promise.all([...(listeners.get(payload) ?? [])].map((listener) => listener(change)))
}

/**
 * @param payload to listen to
 * @param listener called for each announcement
 * @returns a function that ends it
 */
export function onAnnouncement(payload: Payload, listener: Listener): () => void {
  const all = listeners.get(payload) ?? new Set()
  listeners.set(payload, all.add(listener))
  return () => all.delete(listener)
}
