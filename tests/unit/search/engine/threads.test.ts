import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SearchRecord } from '../../../../src/search/types'
import { bundleModule } from '../../../helpers/bundleModule'
import { FACETS } from '../../../helpers/demoVocabulary'
import { changeNumber, versionsAfter } from '../../../helpers/searchChanges'
import { temporaryDirectory, temporaryIndex } from '../../../helpers/temporaryIndex'
import { record, request, type Stored } from '../records'

const TOPICS = ['migration', 'remittances', 'diaspora', 'recruitment', 'refugees', 'skills', 'health', 'return']

let workerFile: string
beforeAll(() => {
  workerFile = bundleModule('src/search/engine/worker.ts', temporaryDirectory())
})

const topic = (number: number) => TOPICS[number % TOPICS.length] ?? ''

function numbered(number: number): SearchRecord<Stored> {
  return record(
    `r${number}`,
    { title: `${topic(number)} and ${topic(number * 3 + 1)}`, abstract: `${topic(number * 5)} of workers ${number}` },
    { group: [`g${number % 3}`], author: [`author ${number % 7}`] },
    `${2000 + (number % 20)}`,
  )
}

async function* numberedUpTo(count: number): AsyncIterable<SearchRecord<Stored>> {
  for (let number = 0; number < count; number++) {
    yield numbered(number)
    if (number % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const everything = request('', {}, { sort: 'title', pageSize: 1000, count: FACETS })

test('threads answer what the thread that asks would have answered', async () => {
  const inline = await temporaryIndex<Stored>()
  const threaded = await temporaryIndex<Stored>({ workerFile, threadsFrom: 10, flushFrom: 100 })
  for (const index of [inline, threaded]) {
    await index.rebuild(numberedUpTo(150))
    await index.apply({ put: [numbered(200), numbered(201)], remove: ['r3', 'r4'] })
  }
  for (const asked of [
    request(),
    request('migration workers'),
    request('migratoin', { group: ['g1'] }, { sort: 'newest', page: 2 }),
    request('"diaspora and" -health', {}, { dates: { from: '2005', to: null } }),
    request('author:nobody skills return'),
  ])
    expect(await threaded.search(asked)).toEqual(await inline.search(asked))
  expect(await threaded.suggest('rem', 9)).toEqual(await inline.suggest('rem', 9))
  expect(await threaded.related('r9', 5)).toEqual(await inline.related('r9', 5))
  expect({ ...threaded.status(), asOf: null, bytes: 0, segments: 0, directory: '' }).toEqual({
    ...inline.status(),
    ...{ asOf: null, bytes: 0, segments: 0, directory: '' },
  })
})

test('searches go on while changes, merges and a rebuild do, each sees a whole state, and nothing is lost', async () => {
  const index = await temporaryIndex<Stored>({ workerFile, threadsFrom: 30, flushFrom: 8 })
  await index.rebuild(numberedUpTo(60))
  let isDone = false
  const searching = (async () => {
    let searches = 0
    for (; !isDone; searches++) {
      const { hits, total, facets } = await index.search(everything)
      const names = hits.map((hit) => hit.record.name)
      expect(new Set(names).size).toBe(total)
      expect(facets.group?.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      // A change replaces both of a pair, so there are both or none.
      expect(names.includes('pair 1')).toBe(names.includes('pair 2'))
    }
    return searches
  })()
  let goOn = () => {}
  const changed = new Promise<void>((resolve) => (goOn = resolve))
  async function* interrupted() {
    yield* numberedUpTo(250)
    await changed
    for (let number = 250; number < 400; number++) yield numbered(number)
  }
  const rebuilding = index.rebuild(interrupted())
  const pair = (id: string) => record(id, { title: id }, { group: ['g0'] })
  for (let number = 0; number < 40; number++) {
    await index.apply({ put: [numbered(1000 + number), numbered(number)], remove: [`r${number + 100}`] })
    await index.apply(
      number % 2 ? { put: [], remove: ['pair 1', 'pair 2'] } : { put: [pair('pair 1'), pair('pair 2')], remove: [] },
    )
  }
  expect(index.status().rebuilding).toBeGreaterThan(0)
  goOn()
  await rebuilding
  isDone = true
  expect(await searching).toBeGreaterThan(5)
  const names = new Set((await index.search(everything)).hits.map((hit) => hit.record.name))
  const expected = new Set(
    [...Array(400).keys(), ...Array.from({ length: 40 }, (_, number) => 1000 + number)].map((number) => `r${number}`),
  )
  for (let number = 100; number < 140; number++) expected.delete(`r${number}`)
  expect(names).toEqual(expected)
})

test('closing while busy ends every call, and keeps what was applied before', async () => {
  const directory = temporaryDirectory()
  const index = await temporaryIndex<string>({ directory, workerFile, threadsFrom: 10, flushFrom: 5 })
  for (let number = 0; number < 30; number++) await index.apply(changeNumber(number))
  const applying = [30, 31, 32].map((number) => index.apply(changeNumber(number)))
  const searching = Array.from({ length: 20 }, () => index.search(request('record')))
  const closing = index.close()
  expect((await Promise.allSettled(applying)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  await Promise.allSettled(searching)
  await closing
  const again = await temporaryIndex<string>({ directory })
  const { hits } = await again.search(request('', {}, { pageSize: 100 }))
  expect(new Set(hits.map((hit) => hit.record))).toEqual(new Set(versionsAfter(32).values()))
})

test.each(['with threads', 'without threads'])('a rebuild ends when the index is closed, %s', async (how) => {
  const index = await temporaryIndex<Stored>({ workerFile: how === 'with threads' ? workerFile : undefined })
  let taken = 0
  async function* endless() {
    for (; ; taken++) {
      yield numbered(taken)
      if (taken % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  const rebuilding = index.rebuild(endless()).catch(() => undefined)
  while ((index.status().rebuilding ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await index.close()
  await rebuilding
  const before = taken
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(taken).toBe(before)
})

test('synonyms that change count at once in every thread, also in one that starts later', async () => {
  const index = await temporaryIndex<Stored>({ workerFile, threadsFrom: 2 })
  await index.apply({ put: [numbered(0)], remove: [] })
  const total = async () => (await index.search(request('wandering'))).total
  const everyThread = async () => new Set(await Promise.all(Array.from({ length: 6 }, total)))
  expect(await everyThread()).toEqual(new Set([0]))
  await index.setSynonyms([{ terms: ['wandering', 'migration'] }])
  expect(await everyThread()).toEqual(new Set([1]))
  await index.apply({ put: [numbered(8)], remove: [] })
  expect(await everyThread()).toEqual(new Set([2]))
  await index.setSynonyms([])
  expect(await everyThread()).toEqual(new Set([0]))
})

test('a thread that dies is replaced: what it was asked fails, the next search and change do not', async () => {
  const frail = path.join(temporaryDirectory(), 'frail.mjs')
  writeFileSync(
    frail,
    `import { parentPort } from 'node:worker_threads'
     const on = parentPort.on.bind(parentPort)
     parentPort.on = (name, listener) =>
       on(name, (message) => (message.call.request?.text === 'die' ? process.exit(1) : listener(message)))
     await import(${JSON.stringify(workerFile)})`,
  )
  const index = await temporaryIndex<Stored>({ workerFile: frail, threadsFrom: 0 })
  await index.apply({ put: [numbered(1), numbered(2)], remove: [] })
  await index.setSynonyms([{ terms: ['all', ...TOPICS] }])
  const total = async () => (await index.search(request('all'))).total
  for (let death = 0; death < 6; death++) await expect(index.search(request('die'))).rejects.toThrow('ended')
  expect(await Promise.all(Array.from({ length: 6 }, total))).toEqual([2, 2, 2, 2, 2, 2])
  await index.search(request('die')).catch(() => undefined)
  await index.apply({ put: [numbered(3)], remove: [] })
  expect(await Promise.all(Array.from({ length: 6 }, total))).toEqual([3, 3, 3, 3, 3, 3])
})

test.each(['close', 'leave'])('a process with search threads ends by itself: %s', (how) => {
  const script = bundleModule('tests/helpers/searchVisitor.ts', temporaryDirectory())
  const { status, signal } = spawnSync(process.execPath, [script, temporaryDirectory(), workerFile, how], {
    timeout: 20_000,
  })
  expect({ status, signal }).toEqual({ status: 0, signal: null })
})
