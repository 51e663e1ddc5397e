import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { listSessions } from '../../../src/accounts/sessions/records'
import { activeFactor } from '../../../src/accounts/secondFactor/factor'
import type { StoredAccount } from './account'

/** Entries of the audit log that one file holds; a long life's work has fewer. */
const MAX_ENTRIES = 50_000

/**
 * @param req of the person
 * @param account of the same person
 * @returns all that the hub keeps about them, and what they did, as the audit log has it; no secrets, and nothing of others
 */
export async function everythingAbout(req: PayloadRequest, account: StoredAccount): Promise<object> {
  const { id, name, email, role, locale, notifications, createdAt } = account
  const all = async <Slug extends CollectionSlug>(collection: Slug, where: Where, depth = 0) => {
    // What a person did and is stands in collections that only admins and leads read; it is all asked by this person's id.
    const options = { where, depth, limit: MAX_ENTRIES, pagination: false, overrideAccess: true, req } as const
    return (await req.payload.find({ collection, ...options })).docs
  }
  const [memberships, done, happened, factor, sessions] = await Promise.all([
    all('memberships', { user: { equals: id } }, 1),
    all('audit-log', { actor: { equals: id } }),
    all('audit-log', { and: [{ targetCollection: { equals: 'users' } }, { target: { equals: id } }] }),
    activeFactor(req.payload, id, req),
    listSessions(req.payload, account, undefined),
  ])
  const entry = ({ at, action, targetCollection, target, targetTitle, note, network }: (typeof done)[number]) => ({
    ...{ at, action, collection: targetCollection, document: target, title: targetTitle, note, network },
  })
  const papers = new Map<string, { document: string; title: string | null; actions: string[] }>()
  for (const { targetCollection, target, targetTitle, action } of done) {
    if (targetCollection !== 'publications') continue
    const paper = papers.get(target) ?? { document: target, title: targetTitle ?? null, actions: [] }
    papers.set(target, { ...paper, actions: [...new Set([...paper.actions, action])] })
  }
  return {
    exportedAt: new Date().toISOString(),
    account: { id, name, email, role: role ?? null, language: locale ?? null, createdAt },
    mails: notifications ?? {},
    secondFactor: factor && { since: factor.confirmedAt, recoveryCodesLeft: factor.recoveryCodes.length },
    memberships: memberships.map(({ group, role: groupRole, state, since, until }) => ({
      group: typeof group === 'object' ? group.name : group,
      ...{ role: groupRole, state, since, until },
    })),
    papers: [...papers.values()],
    sessions: sessions.map(({ device, network, signedInAt, lastSeenAt }) => ({
      ...{ device, network, signedInAt, lastSeenAt },
    })),
    whatYouDid: done.map(entry),
    // Who did it is somebody else's.
    whatHappenedToYourAccount: happened.filter(({ actor }) => actor !== id).map(entry),
  }
}
