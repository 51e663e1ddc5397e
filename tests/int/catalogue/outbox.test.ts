import { getPayload, type Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { configFor } from '../../../src/payload.config'
import type { Change } from '../../../src/outbox/feed'
import { followOutbox, type DerivedStores, type OutboxFollower } from '../../../src/outbox/follow'
import { NOTHING, openFilled } from '../../helpers/openFilled'

let payload: Payload
let follower: OutboxFollower | undefined

beforeAll(async () => {
  ;({ payload } = await openFilled(NOTHING))
})
afterEach(() => follower?.stop())
afterAll(() => payload?.destroy())

let number = 0

async function theme(): Promise<string> {
  const data = { number: ++number, name: `Theme ${number}`, slug: '', description: 'On work.', colour: '#0a5c66' }
  return (await payload.create({ collection: 'themes', data })).id
}

/** Follows, while the stores take what they are given. */
async function follow(stores: Partial<DerivedStores> & { takes?: (changes: Change[]) => boolean } = {}) {
  const followed: string[] = []
  const { takes = () => true, ...others } = stores
  const apply = async (changes: Change[]) => {
    if (!takes(changes)) throw new Error('The search index is out of order')
    followed.push(...changes.map(({ document }) => document))
  }
  const setAside = () => Promise.reject(new Error('Nothing is to be set aside'))
  follower = await followOutbox(payload, { build: () => Promise.resolve(), apply, setAside, ...others })
  return followed
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000))

test('each change is followed once, in the order of the changes', async () => {
  const followed = await follow()
  const made = [await theme(), await theme(), await theme()]
  expect(followed).toEqual(made)
  await seconds(1.5)
  expect(followed).toEqual(made)
})

test('while the stores take nothing, a save is a save all the same, the node says that it is behind, and catches up', async () => {
  let isFull = true
  const followed = await follow({ takes: () => !isFull })
  expect(follower?.isCurrent()).toBe(true)
  const id = await theme()
  expect(await payload.findByID({ collection: 'themes', id })).toMatchObject({ id })
  expect(followed).toEqual([])
  expect([follower?.isCurrent(), await follower?.current()]).toEqual([false, false])
  isFull = false
  await seconds(2)
  expect(followed).toEqual([id])
  expect(await follower?.current()).toBe(true)
})

test('a change that can never be applied is set aside alone, and those beside it go on', async () => {
  const setAside: string[] = []
  let broken = ''
  const followed = await follow({
    takes: (changes) => !changes.some(({ document }) => document === broken),
    setAside: async ({ document }) => void setAside.push(document),
  })
  const other = await getPayload({ config: configFor(readEnv()), key: 'another node' })
  const make = async (name: string) =>
    (
      await other.create({
        collection: 'themes',
        data: { number: 90, name, slug: '', description: 'x', colour: '#0a5c66' },
      })
    ).id
  broken = 'not yet'
  const ids = [await make('One')]
  broken = await make('Two')
  ids.push(await make('Three'))
  for (let tries = 0; tries < 40 && followed.filter((id) => ids.includes(id)).length < 2; tries++) await seconds(0.1)
  expect(followed).toEqual(expect.arrayContaining(ids))
  expect(setAside).toEqual([broken])
  expect(await follower?.current()).toBe(true)
  await other.destroy()
})

test('stores that go on taking nothing are built anew', async () => {
  let built = 0
  await follow({
    takes: () => built > 1,
    build: async () => void built++,
  })
  await theme()
  for (let tries = 0; tries < 80 && !(await follower?.current()); tries++) await seconds(0.1)
  expect(built).toBe(2)
  expect(await follower?.current()).toBe(true)
})

test('a follower that hangs is no reason to trust what it had', async () => {
  let hangs = false
  let goOn = () => {}
  await follow({ apply: () => (hangs ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve()) })
  hangs = true
  void follower?.follow([{ collection: 'themes', document: 'any', isPublic: true }])
  await theme().catch(() => undefined)
  expect(await follower?.current()).toBe(false)
  hangs = false
  goOn()
}, 30_000)

test('nothing is followed once it has been stopped', async () => {
  const followed = await follow()
  await follower?.stop()
  await theme()
  await seconds(1.5)
  expect(followed).toEqual([])
})
