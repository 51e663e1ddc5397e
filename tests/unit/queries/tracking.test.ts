import type { Read } from '../../../src/config/database/reads'
import { createChanges, INDEX, type Changes } from '../../../src/queries/tracking/changes'
import { createTracker, type Tracking } from '../../../src/queries/tracking/tracker'

let changes: Changes
let isCurrent: boolean
let start: () => Tracking
/** What is stored, by the name under which it is read. */
let stored: Record<string, unknown>
let asked: string[]

beforeEach(() => {
  changes = createChanges()
  isCurrent = true
  start = createTracker(changes, () => isCurrent)
  stored = { 'experts/a': 'Ann', 'experts/b': 'Bob', themes: ['Gender'] }
  asked = []
})

const answering = (read: Read) => () => {
  asked.push(read)
  return Promise.resolve({ answer: stored[read], reads: new Set([read]) })
}

/** Makes a page of some answers. */
async function page(reads: Read[], isShared = false) {
  const tracking = start()
  const made = await Promise.all(reads.map((read) => tracking.ask(read, answering(read), isShared)))
  return { made, dependencies: tracking.dependencies() }
}

const touch = (collection: string, document: string) => changes.touch([{ collection, document }])

test('a page holds while nothing that it was read from changes, whatever else does', async () => {
  const { dependencies } = await page(['experts/a', 'themes'])
  touch('experts', 'b')
  changes.touchIndex()
  expect(dependencies?.hold()).toBe(true)
  expect(asked).toHaveLength(2)
})

test.each<[string, Read, () => void]>([
  ['that document', 'experts/a', () => touch('experts', 'a')],
  ['one of a list', 'experts', () => touch('experts', 'z')],
  ['the index', INDEX, () => changes.touchIndex()],
  ['anything', 'experts/a', () => changes.touchAll()],
  ['something, and no event tells of what was read', 'tombstones/a', () => touch('experts', 'z')],
])('where %s has changed it asks again, and holds where the answer is the same', async (_what, read, change) => {
  const { dependencies } = await page([read])
  change()
  expect([dependencies?.hold(), await dependencies?.recheck(), dependencies?.hold()]).toEqual([false, true, true])
  change()
  stored[read] = 'something else'
  expect([dependencies?.hold(), await dependencies?.recheck()]).toEqual([false, false])
})

test('a change while a page is made counts as one after it', async () => {
  const tracking = start()
  await tracking.ask(
    'experts/a',
    async () => {
      const answer = stored['experts/a']
      stored['experts/a'] = 'Anna'
      touch('experts', 'a')
      return { answer, reads: new Set(['experts/a']) }
    },
    false,
  )
  expect(tracking.dependencies()?.hold()).toBe(false)
})

test('what many pages show is asked for once, and again by the first after a change', async () => {
  const [one, two] = [await page(['themes'], true), await page(['themes'], true)]
  expect(asked).toEqual(['themes'])
  stored.themes = ['Gender', 'Climate']
  touch('themes', 'climate')
  expect([await one.dependencies?.recheck(), await two.dependencies?.recheck()]).toEqual([false, false])
  expect((await page(['themes'], true)).made).toEqual([['Gender', 'Climate']])
  expect(asked).toEqual(['themes', 'themes'])
})

test('whoever asks after a change is not given an answer from before it', async () => {
  let release = () => {}
  const slow = () => {
    const answer = stored.themes
    return new Promise<{ answer: unknown; reads: Set<Read> }>((resolve) => {
      release = () => resolve({ answer, reads: new Set(['themes']) })
    })
  }
  const before = start().ask('themes', slow, true)
  stored.themes = ['Climate']
  touch('themes', 'climate')
  const releaseFirst = release
  const after = start().ask('themes', slow, true)
  release()
  releaseFirst()
  expect([await before, await after]).toEqual([['Gender'], ['Climate']])
  expect((await page(['themes'], true)).made).toEqual([['Climate']])
})

test.each<[string, () => void, Read]>([
  ['changes would not have been noticed', () => (isCurrent = false), 'themes'],
  ['an answer cannot be compared', () => (stored.themes = new Map()), 'themes'],
])('nothing is kept where %s', async (_when, prepare, read) => {
  prepare()
  const tracking = start()
  await tracking.ask(read, answering(read), false).catch(() => 'done without')
  expect(tracking.dependencies()).toBeNull()
})
