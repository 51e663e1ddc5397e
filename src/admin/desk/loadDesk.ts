import type { Payload, TypedUser, Where } from 'payload'
import { holdingNow } from '../../access/memberships'
import { includesRole, type GroupRole } from '../../domain/roles'
import { publicationWorkflow, type State } from '../../domain/publicationWorkflow'
import type { Publication } from '../../payload-types'
import type { AdminWords } from '../../words/admin'
import { awaitingReview } from './awaitingReview'

export interface Paper {
  id: string
  title: string
  state: State
  group: string | null
  updatedAt: string
  /** By when the reader's review is asked for, where it is. */
  dueAt?: string | null
}

export interface Waiting {
  /** Of its heading among the words. */
  name: keyof AdminWords['desk']['waiting']
  papers: Paper[]
  /** How many there are in all; only the latest are listed. */
  total: number
  /** What the list of papers is to be asked for all of them. */
  where: Where
}

export interface GroupOfMine {
  id: string
  name: string
  slug: string
  role: GroupRole
  publishing: 'lead' | 'editor'
}

export interface Desk {
  groups: GroupOfMine[]
  waiting: Waiting[]
}

const LISTED = 10

const { initial, after } = publicationWorkflow
const [SUBMITTED, ACCEPTED] = [after('submit'), after('accept')]

/** What groups have let go of and no editor has tagged. */
const UNTAGGED: Where = {
  and: [{ state: { in: [SUBMITTED, ACCEPTED, after('publish')] } }, { themes: { exists: false } }],
}

/**
 * @param payload to read from; everything that is listed is read as this person
 * @param user who signed in
 * @returns the person's groups, and what waits for them, most pressing first; lists without papers are left out
 */
export async function loadDesk(payload: Payload, user: TypedUser): Promise<Desk> {
  const groups = await groupsOf(payload, user)
  const idsWith = (needed: GroupRole) => groups.filter(({ role }) => includesRole(role, needed)).map(({ id }) => id)
  const led = groups.filter(({ role }) => role === 'lead')
  const inState = (state: State, ids: string[]): Where => ({
    and: [{ state: { equals: state } }, { group: { in: ids } }],
  })
  const list = async (name: Waiting['name'], where: Where) => ({ name, ...(await listPapers(payload, user, where)) })

  const due = await awaitingReview(payload, user)
  const lists = await Promise.all([
    list('review', { id: { in: [...due.keys()] } }).then(({ papers, ...rest }) => {
      const dated = papers.map((paper) => ({ ...paper, dueAt: due.get(paper.id) ?? null }))
      return { ...rest, papers: dated.sort((one, other) => soonest(one).localeCompare(soonest(other))) }
    }),
    list('decide', inState(SUBMITTED, idsWith('lead'))),
    list(
      'publishOwn',
      inState(
        ACCEPTED,
        led.filter(({ publishing }) => publishing === 'lead').map(({ id }) => id),
      ),
    ),
    list('revise', inState(after('request-changes'), idsWith('contributor'))),
    list('correct', inState(after('accept-with-corrections'), idsWith('contributor'))),
    ...(user.role ? [list('publish', { state: { equals: ACCEPTED } }), list('tag', UNTAGGED)] : []),
    list('write', inState(initial, idsWith('contributor'))),
    list('others', {
      and: [
        inState(SUBMITTED, without(idsWith('contributor'), idsWith('lead'))),
        ...(due.size > 0 ? [{ id: { not_in: [...due.keys()] } }] : []),
      ],
    }),
  ])
  return { groups, waiting: lists.filter(({ total }) => total > 0) }
}

/** What has no day comes last. */
function soonest({ dueAt }: Paper): string {
  return dueAt ?? '9999'
}

function without(ids: string[], others: string[]): string[] {
  return ids.filter((id) => !others.includes(id))
}

async function groupsOf(payload: Payload, user: TypedUser): Promise<GroupOfMine[]> {
  const { docs } = await payload.find({
    collection: 'memberships',
    where: holdingNow({ user: { equals: user.id } }),
    depth: 1,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.flatMap(({ group, role }) =>
    typeof group === 'string'
      ? []
      : [{ id: group.id, name: group.name, slug: group.slug, role, publishing: group.publishing }],
  )
}

async function listPapers(payload: Payload, user: TypedUser, where: Where): Promise<Omit<Waiting, 'name'>> {
  const { docs, totalDocs } = await payload.find({
    collection: 'publications',
    where,
    draft: true,
    select: { title: true, state: true, group: true, updatedAt: true },
    populate: { 'working-groups': { name: true } },
    sort: '-updatedAt',
    limit: LISTED,
    depth: 1,
    overrideAccess: false,
    user,
  })
  return { papers: docs.map(asPaper), total: totalDocs, where }
}

function asPaper({
  id,
  title,
  state,
  group,
  updatedAt,
}: Pick<Publication, 'id' | 'title' | 'state' | 'group' | 'updatedAt'>): Paper {
  return { id, title, state, group: typeof group === 'string' ? null : group.name, updatedAt }
}
