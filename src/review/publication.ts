import type { PayloadRequest } from 'payload'
import { lockDocument } from '../config/database'
import { HttpProblem } from '../domain/errors'
import { idOf } from '../domain/idOf'
import { obstacleText } from '../domain/obstacleText'
import { publicationWorkflow, type ActionInput, type ActionName, type Obstacle } from '../domain/publicationWorkflow'
import type { Account } from '../domain/roles'
import type { Publication } from '../payload-types'
import { ADMIN_ENGLISH } from '../words/admin'
import { asAction } from './actionContext'
import { addressFor } from './address'
import { missing, refuseIncomplete, takesSuccessor } from './incomplete'
import { reviewersChange } from './assignments'
import { isAssigned } from './reviews'
import { reviewStep } from './reviewSteps'
import { returnToLiveText } from './liveVersion'
import { perform } from './perform'
import type { Process, Step } from './process'
import { loadUnderReview, refuseUnknown, type UnderReview } from './reviewable'
import { staleRevision } from './staleRevision'
import { tag, type Tagging } from './tag'
import { layTombstone, removeTombstone } from './tombstone'

type PublicationStep = Step<UnderReview, ActionInput>

const publicationProcess: Process<UnderReview, number, ActionInput, Publication, Obstacle> = {
  workflow: publicationWorkflow,
  refuseUnknown: (req, _, id) => refuseUnknown(req, id),
  load: loadUnderReview,
  refuseIncomplete,
  refusals: {
    stale: ({ latest: { revision, submittedRevision, state } }, seen, ofReview) =>
      // Who else reviews it, and what editors tag it with, makes no other text.
      ofReview && (submittedRevision ?? revision) <= seen && seen <= revision
        ? null
        : staleRevision('publication', revision, seen, 'decide', { current: { revision, state } }),
    notOpen: ({ state }) =>
      new HttpProblem(
        'review.refused',
        403,
        `You cannot do this to a publication that is ${state.replace('-', ' ')}. Its review panel shows what you can do.`,
      ),
    blocked: (obstacle) => new HttpProblem('review.blocked', 409, obstacleText(obstacle, ADMIN_ENGLISH.words)),
    withoutNote: () => missing('note', 'Write a note: the people concerned need to know why.'),
  },
  async take(req, step, context) {
    const { loaded, transition, input } = step
    const { latest } = loaded
    const { reviewerIds } = input
    const entirely = transition.action === 'withdraw' && input.entirely === true
    const logged = {
      ...context,
      ...(entirely && { name: 'remove' }),
      ...(transition.action === 'assign-reviewers' && (await assignment(req, loaded, reviewerIds))),
    }
    await lockDocument(req, `publications ${latest.id}`)
    await asAction(req, logged, async () => reviewStep(transition.action)?.(req, loaded, input))
    if (transition.ofReview) return latest
    if (transition.ofLive && latest._status !== 'published') await returnToLiveText(req, latest)
    const slug = transition.goesLive ? await addressFor(req, loaded) : latest.slug
    const { draft, data } = target(step)
    const changed = await asAction(req, logged, () => write(req, latest.id, draft, { ...data, slug }))
    if (transition.action === 'withdraw') await layTombstone(req, loaded.live, entirely ? null : input)
    if (transition.action === 'remove') await removeTombstone(req, latest.id)
    return changed
  },
}

/**
 * Takes a publication one step further.
 *
 * @param req of the person who acts
 * @param account the same person's roles
 * @param request the publication, the action, the revision that the person has seen, and what comes with it
 * @returns the publication as it is afterwards
 * @throws HttpProblem as ./perform
 */
export function performOnPublication(
  req: PayloadRequest,
  account: Account,
  { revision, ...request }: { id: string; action: ActionName; revision: number; input: ActionInput },
): Promise<Publication> {
  return perform(publicationProcess, req, account, { ...request, seen: revision })
}

export type Tags = Pick<Publication, 'themes' | 'keywords' | 'countries'>

const publicationTagging: Tagging<Publication, UnderReview['subject'], Tags> = {
  collection: 'publications',
  noun: 'publication',
  workflow: publicationWorkflow,
  refuseUnknown: (req, _, id) => refuseUnknown(req, id),
  load: loadUnderReview,
  write,
}

/**
 * Sets the tags of a publication.
 *
 * @param req of the editor
 * @param account the same person's roles
 * @param change the whole set of tags, and the revision that the editor has seen
 * @throws HttpProblem as ./tag
 */
export function tagPublication(
  req: PayloadRequest,
  account: Account,
  change: { id: string; revision: number; tags: Tags },
): Promise<Publication> {
  return tag(publicationTagging, req, account, change)
}

function write(req: PayloadRequest, id: string, draft: boolean, data: Partial<Publication>): Promise<Publication> {
  return req.payload.update({
    ...{ collection: 'publications', id, draft, data },
    // The workflow has decided; a save of the same person might be refused in this state.
    ...{ depth: 0, overrideAccess: true, user: req.user, req },
  })
}

/** Which row is written, and with what: the live text only when the step goes live or takes it down. */
function target(step: PublicationStep): { draft: boolean; data: Partial<Publication> } {
  const { to, goesLive, ofLive, newRound } = step.transition
  const { latest, isLive } = step.loaded
  const { revision, round } = latest
  const submitted = newRound && { round: (round ?? 0) + 1, submittedRevision: revision + 1 }
  const data = { ...changes(step), ...submitted, state: to, revision }
  if (!goesLive) return { draft: isLive && !ofLive, data: { ...data, _status: 'draft' } }
  const now = new Date().toISOString()
  const firstTime = { publishedAt: latest.publishedAt ?? now, issued: latest.issued ?? now.slice(0, 10) }
  return { draft: false, data: { ...data, ...firstTime, _status: 'published' } }
}

function changes({ transition, input: { supersededBy } }: PublicationStep): Partial<Publication> {
  return supersededBy && takesSuccessor(transition) ? { supersededBy } : {}
}

/** @returns who reviewed before and will, for the log and for those who are told of it */
async function assignment(req: PayloadRequest, { reviews }: UnderReview, after: string[] = []) {
  const before = reviews.filter(isAssigned).map(({ reviewer }) => idOf(reviewer))
  return { reviewers: { before, after }, changes: [await reviewersChange(req, before, after)] }
}
