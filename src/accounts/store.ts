import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { randomUUID } from 'node:crypto'

/**
 * What the server alone knows of accounts. No address reaches these collections and no relation leads to them, so nothing
 * of theirs is in any answer by accident.
 */
export interface PrivateRows {
  'second-factors': {
    id: string
    user: string
    /** Sealed. */
    secret: string
    /** ISO 8601; null while the person has yet to enter a first code. */
    confirmedAt: string | null
    /** The last time step whose code was used. */
    lastStep: number
    /** Hashes of those that are left. */
    recoveryCodes: string[]
    /** Wrong codes in a row, and when the last of them came. */
    failures: number
    failedAt: string | null
  }
  'email-changes': {
    id: string
    user: string
    email: string
    expiresAt: string
    oldConfirmedAt: string | null
    newConfirmedAt: string | null
  }
  /** Beside the sessions that Payload keeps in the account: what a person recognises them by. */
  sessions: {
    id: string
    user: string
    device: string
    address: string
    signedInAt: string
    lastSeenAt: string
  }
  /** What somebody is told once a day: what a mail at once would have been made of. */
  'digest-entries': {
    id: string
    user: string
    at: string
    notification: unknown
  }
  /** Links by which somebody acts without signing in: src/oneClick. */
  'action-links': {
    id: string
    user: string
    /** SHA-256 of the token, in hexadecimal digits. */
    tokenHash: string
    /** Name of the action. */
    action: string
    document: string
    /** What the action is to know of its cause, such as what was seen; null where it needs nothing. */
    about: unknown
    createdAt: string
    expiresAt: string
    usedAt: string | null
    /** Since when it does nothing any more, though nobody has used it. */
    endedAt: string | null
  }
}

type Name = keyof PrivateRows

/** What may be read through Payload, by whom its rules let. */
export type SharedCollection = Exclude<CollectionSlug, Name>

/** Their slugs. */
export const PRIVATE_COLLECTIONS: readonly Name[] = [
  ...(['second-factors', 'email-changes', 'sessions', 'digest-entries', 'action-links'] as const),
]

/** @returns every row of a person in one of these collections */
export async function rowsOf<N extends Name>(
  payload: Payload,
  collection: N,
  user: string,
  req?: PayloadRequest,
): Promise<PrivateRows[N][]> {
  const where: Where = { user: { equals: user } }
  const { docs } = await payload.db.find<PrivateRows[N]>({ collection, where, req, pagination: false })
  return docs
}

/** Writes a new row in the transaction of the request. */
export async function addRow<N extends Name>(
  req: PayloadRequest,
  collection: N,
  row: Omit<PrivateRows[N], 'id'> & { id?: string },
): Promise<void> {
  await req.payload.db.create({ collection, data: { id: randomUUID(), ...row }, req })
}

/** Changes a row in the transaction of the request. */
export async function changeRow<N extends Name>(
  req: PayloadRequest,
  collection: N,
  id: string,
  data: Partial<PrivateRows[N]>,
): Promise<void> {
  await req.payload.db.updateOne({ collection, id, data, req, returning: false })
}

/** Takes rows away in the transaction of the request. */
export async function removeRows(req: PayloadRequest, collection: Name, where: Where): Promise<void> {
  await req.payload.db.deleteMany({ collection, where, req })
}
