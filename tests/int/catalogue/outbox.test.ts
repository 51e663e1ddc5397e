import type { Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import type { PublicChange } from '../../../src/outbox/feed'
import { followOutbox, type OutboxFollower } from '../../../src/outbox/follow'

let payload: Payload
let follower: OutboxFollower | undefined

beforeAll(async () => {
  payload = await openDatabase(readEnv())
})
afterEach(() => follower?.stop())
afterAll(() => payload?.destroy())

let number = 0

async function theme(): Promise<string> {
  const data = { number: ++number, name: `Theme ${number}`, slug: '', description: 'On work.', colour: '#0a5c66' }
  return (await payload.create({ collection: 'themes', data })).id
}

/** Follows, and fails as often as told. */
async function follow(failures: number) {
  const followed: string[] = []
  let left = failures
  const apply = async (changes: PublicChange[]) => {
    if (left-- > 0) throw new Error('The search index is out of order')
    followed.push(...changes.map(({ document }) => document))
  }
  follower = await followOutbox(payload, { build: () => Promise.resolve(), apply })
  return followed
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000))

test('each change is followed once, in the order of the changes', async () => {
  const followed = await follow(0)
  const made = [await theme(), await theme(), await theme()]
  expect(followed).toEqual(made)
  await seconds(1.5)
  expect(followed).toEqual(made)
})

test('a change that could not be followed is a change saved all the same, and is tried again', async () => {
  const followed = await follow(2)
  const id = await theme()
  expect(await payload.findByID({ collection: 'themes', id })).toMatchObject({ id })
  expect(followed).toEqual([])
  await seconds(2.5)
  expect(followed).toEqual([id])
})

test('nothing is followed once it has been stopped', async () => {
  const followed = await follow(0)
  follower?.stop()
  await theme()
  await seconds(1.5)
  expect(followed).toEqual([])
})
