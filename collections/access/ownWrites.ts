import type { PayloadRequest } from 'payload'

/** Which writes of a request are the hub's own: Payload tells hooks before an operation, and not those after. */
const ownWrites = new WeakMap<PayloadRequest, Map<string, boolean>>()

/**
 * @param req of the write
 * @param slug of the collection or global that is written
 * @param isOwn whether the hub's own code writes, and no person past the access rules
 */
export function noteWrite(req: PayloadRequest, slug: string, isOwn: boolean): void {
  ownWrites.set(req, (ownWrites.get(req) ?? new Map<string, boolean>()).set(slug, isOwn))
}

/** @returns whether a hook runs for a write of the hub's own to this collection or global */
export function isOwnWrite(req: PayloadRequest, slug: string): boolean {
  return ownWrites.get(req)?.get(slug) === true
}
