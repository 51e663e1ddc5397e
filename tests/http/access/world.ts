import type { Payload } from 'payload'
import { asServer } from '../../../seed/seeding'
import { KINDS_WITH_PAGE } from '../../../src/kinds'
import { createAccount, PASSWORD } from '../../helpers/people'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { writeValid } from '../../helpers/validDocument'
import { LETTERS, PRINCIPALS, type Letter, type Principal } from './principals'

/** A running hub with the people of the matrix, the two groups, and a session of each person. */
export interface World {
  hub: ServedHub
  payload: Payload
  url: string
  groups: { A: string; B: string; editors: string; closed: string }
  /** Ids of the accounts; V has none. */
  people: Record<Letter, string>
  tokens: Record<Letter, string | null>
  /** An account that nobody signs in with. */
  bystander: string
  /** Another, who is in no group. */
  newcomer: string
  /** What was answered to who asked for ids that nothing has, by person and question; see mismatch.ts. */
  answersToUnknown: Map<string, Promise<string>>
  close(): Promise<void>
}

/** Opens a database, fills it through the Local API, serves it in this process, and signs everyone in over REST. */
export async function createWorld(): Promise<World> {
  const hub = await serveHub({ TRUST_PROXY: 'loopback' }, GROUPS_AND_PEOPLE)
  const { payload, url } = hub
  const { groups, people, bystander, newcomer } = hub.made
  const tokens = {} as Record<Letter, string | null>
  for (const letter of LETTERS) tokens[letter] = letter === 'V' ? null : await signIn(url, email(letter))
  return {
    hub,
    payload,
    url,
    groups,
    people,
    tokens,
    bystander,
    newcomer,
    answersToUnknown: new Map(),
    close: hub.close,
  }
}

const GROUPS_AND_PEOPLE = {
  name: 'groups and people of the matrix',
  async fill(payload: Payload) {
    const groups = await createGroups(payload)
    return { groups, ...(await createPeople(payload, groups)) }
  },
}

/** The address of the account of a letter. */
export function email(letter: Letter | 'bystander' | 'newcomer'): string {
  return `${letter.toLowerCase()}canarymail@example.org`
}

/** The name of the account of a letter. */
export function accountName(letter: Letter): string {
  return `Canaryname${letter}`
}

async function createGroups(payload: Payload): Promise<World['groups']> {
  const group = async (number: number, name: string, more: { publishing?: 'editor'; status?: 'closed' } = {}) =>
    (
      await payload.create({
        collection: 'working-groups',
        data: { number, name, slug: '', summary: `What ${name} does`, publishing: 'lead', status: 'active', ...more },
      })
    ).id
  return {
    A: await group(1, 'Group A'),
    B: await group(2, 'Group B'),
    editors: await group(3, 'Group of the editors', { publishing: 'editor' }),
    closed: await group(4, 'Closedcanary', { status: 'closed' }),
  }
}

async function createPeople(payload: Payload, groups: World['groups']) {
  const people = { V: '' } as Record<Letter, string>
  const card = await payload.create({ collection: 'experts', data: { name: 'Expert zero', slug: 'expert-zero' } })
  for (const letter of LETTERS) {
    if (letter === 'V') continue
    const { role, memberships }: Principal = PRINCIPALS[letter]
    const account = { email: email(letter), name: accountName(letter), role: role ?? null, expert: card.id }
    const id = (people[letter] = await createAccount(payload, account))
    for (const membership of memberships ?? []) await join(payload, id, groups[membership.group], membership)
  }
  await join(payload, people.L, groups.editors, { group: 'A', role: 'lead' })
  const other = (name: 'bystander' | 'newcomer') =>
    createAccount(payload, { email: email(name), name: `Canary ${name}`, locale: 'fr', role: 'editor' })
  return { people, bystander: await other('bystander'), newcomer: await other('newcomer') }
}

/** Makes somebody a member of a group, as the membership of the principal says. */
export async function join(
  payload: Payload,
  user: string,
  group: string,
  { role, ended, until }: NonNullable<Principal['memberships']>[number],
): Promise<string> {
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString()
  const { id } = await payload.create({
    collection: 'memberships',
    data: { user, group, role, state: ended ? 'ended' : 'active', ...(until && { until: yesterday }) },
  })
  return id
}

/** Writes as the server itself: the hooks that guard what people may do let it pass. */
export function seeding<T>({ payload }: World, work: Parameters<typeof asServer<T>>[1]): Promise<T> {
  return asServer(payload, work)
}

async function signIn(url: string, address: string): Promise<string> {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: address, password: PASSWORD }),
  })
  const token = /payload-token=([^;]+)/.exec(answer.headers.getSetCookie().join())?.[1]
  if (!token) throw new Error(`Signing in failed with ${answer.status}: ${await answer.text()}`)
  return token
}

/** One theme, one expert, one partner and the page about the hub, which the public site has addresses for. Does nothing twice. */
export async function fillNetwork(world: World): Promise<void> {
  const { payload, groups } = world
  const { totalDocs } = await payload.count({ collection: 'pages', where: { slug: { equals: 'about' } } })
  if (totalDocs > 0) return
  await seeding(world, async (req) => {
    await payload.create({
      collection: 'experts',
      data: { name: 'Expert one', slug: 'expert-one', groups: [groups.closed, groups.B] },
      req,
    })
    await payload.create({ collection: 'pages', data: { title: 'About', slug: 'about' }, req })
    await payload.create({ collection: 'pages', data: { title: 'Terms', slug: 'terms' }, req })
  })
  for (const { collection } of KINDS_WITH_PAGE.filter(({ kind }) => kind !== 'publication')) {
    const { totalDocs: present } = await payload.count({ collection })
    if (present === 0) await writeValid(payload, collection, new Map())
  }
}
