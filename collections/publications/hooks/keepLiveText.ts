import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'
import { includesRole } from '../../../src/domain/roles'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { actionOf } from '../../../src/review/actionContext'
import { principalOf } from '../../../src/access/principal'
import { latestVersion } from '../../access/publications'
import { locked } from './nextState'

const PUBLISHING_FLAGS = ['publishAllLocales', 'publishSpecificLocale', 'unpublishAllLocales'] as const

/**
 * Live text changes by the publish action and by nothing else. A save of something that is live becomes a draft beside
 * it, whatever the request says; a save of what never was live is a plain draft, so that its row always shows the latest
 * text and state. A request to publish by a flag is refused, and so is restoring an old version over the live one.
 */
export const keepLiveText: CollectionBeforeOperationHook<'publications'> = async ({ args, operation, req }) => {
  if (actionOf(req) || req.context.seeding === true) return args
  if (operation === 'restoreVersion')
    throw new HttpProblem(
      'publication.restore',
      403,
      'An old version cannot be brought back over the present one. Open it, and copy what you need into the draft.',
    )
  if (operation === 'create') {
    args.draft = false
    args.data._status = 'draft'
  }
  if (operation === 'update' || operation === 'updateByID') {
    const id = 'id' in args ? args.id : undefined
    if (id === undefined) throw new HttpProblem('publication.bulk', 403, 'Publications are changed one at a time.')
    refusePublishing(args)
    await refuseLocked(req, String(id))
    const live = await req.payload.db.findOne<{ id: string; _status?: string }>({
      collection: 'publications',
      where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
      select: { _status: true },
      req,
    })
    args.draft = live !== null
    args.data = { ...args.data, _status: 'draft' }
  }
  return args
}

function refusePublishing(args: object): void {
  const { data } = args as { data?: { _status?: unknown } }
  const flagged = PUBLISHING_FLAGS.some((flag) => Boolean((args as Record<string, unknown>)[flag]))
  if (flagged || data?._status === 'published')
    throw new HttpProblem(
      'publication.publish',
      403,
      'Saving never publishes. Use the Publish action of the review panel.',
      {
        field: '_status',
      },
    )
}

/** Access refuses it as well, and alike for everyone; the group's own writers are told why. */
async function refuseLocked(req: PayloadRequest, id: string): Promise<void> {
  const principal = await principalOf(req)
  const latest = principal.kind === 'account' ? await latestVersion(req, id) : null
  if (!latest || principal.kind === 'visitor' || publicationWorkflow.isEditable(latest.state)) return
  if (includesRole(principal.groups.get(latest.group), 'contributor')) throw locked(latest.state)
}
