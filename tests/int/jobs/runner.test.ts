import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { z } from 'zod'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { enqueue, type NewJob } from '../../../src/jobs/enqueue'
import type { Job } from '../../../src/jobs/job'
import { handlerOf, JobRefused, type RunningJob } from '../../../src/jobs/kind'
import { nudge } from '../../../src/jobs/nudge'
import { removeOldJobs } from '../../../src/jobs/prune'
import { tryAgain } from '../../../src/jobs/queue'
import { recurring } from '../../../src/jobs/recurring'
import { startRunner, type Runner } from '../../../src/jobs/runner'
import { until } from '../../helpers/jobs'
import { requestOf } from '../../helpers/people'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let payload: Payload
let runners: Runner[] = []
let moved = 0

/** The clock of every runner of a test. */
const now = () => Date.now() + moved

beforeAll(async () => {
  payload = await openDatabase(readEnv())
})
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()))
  runners = []
  moved = 0
  await payload.db.deleteMany({ collection: 'jobs', where: {} })
})
afterAll(() => payload.destroy())

const kind = { name: 'count', input: z.strictObject({ number: z.number() }) }

const outside = () => requestOf(payload, null)
const add = async (job: Partial<NewJob<{ number: number }>> = {}, req?: PayloadRequest) =>
  enqueue(req ?? (await outside()), kind, { input: { number: 1 }, ...job })

type Work = (input: { number: number }, job: RunningJob) => unknown

function run(work: Work, { maxTries = 5, atOnce = 4 } = {}): Runner {
  const handler = handlerOf(kind, { maxTries, atOnce }, async (input, job) => void (await work(input, job)))
  const runner = startRunner(payload, [handler], { now, patience: 100 })
  runners.push(runner)
  return runner
}

async function rows(): Promise<Job[]> {
  const { docs } = await payload.db.find<Job>({ collection: 'jobs', pagination: false, sort: 'enqueuedAt' })
  return docs
}

/** Moves the clock and has every runner look. */
function move(milliseconds: number): void {
  moved += milliseconds
  for (const runner of runners) runner.wake()
}

const job = async (state: Job['state']) => (await until(rows, ([first]) => first?.state === state))[0]

/** Work that a test ends. */
function held(): { work: Work; end(): void; begun: RunningJob[] } {
  const begun: RunningJob[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { begun, end: () => end(), work: (_, running) => (begun.push(running), ended) }
}

describe('a job', () => {
  test('runs once the transaction of its cause is committed, at once, and its input is forgotten', async () => {
    const done: number[] = []
    run(({ number }) => done.push(number))
    const req = await outside()
    await initTransaction(req)
    await add({ input: { number: 7 } }, req)
    nudge(payload)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(done).toEqual([])
    const committed = Date.now()
    await commitTransaction(req)
    await until(
      () => done,
      ({ length }) => length > 0,
    )
    expect(Date.now() - committed).toBeLessThan(500)
    expect(await job('done')).toMatchObject({
      input: null,
      tries: 1,
      leaseHolder: null,
      finishedAt: expect.any(String),
    })
  })

  test('is not there when its cause is undone', async () => {
    const req = await outside()
    await initTransaction(req)
    await add({}, req)
    await killTransaction(req)
    expect(await rows()).toEqual([])
  })

  test('is enqueued once under its key, also by two at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => add({ key: 'weekly' })))
    await add({ key: 'weekly' })
    await add()
    await add()
    expect((await rows()).map(({ key }) => key ?? null).sort()).toEqual([null, null, 'weekly'])
  })

  test('waits for its time', async () => {
    const done: number[] = []
    run(({ number }) => done.push(number))
    await add({ dueAt: new Date(Date.now() + DAY) })
    move(DAY - MINUTE)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(done).toEqual([])
    move(2 * MINUTE)
    await job('done')
  })
})

describe('of several runners', () => {
  test('one runs each job', async () => {
    const done: number[] = []
    const work: Work = async ({ number }) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      done.push(number)
    }
    for (let number = 0; number < 40; number++) await add({ input: { number } })
    for (let count = 0; count < 3; count++) run(work)
    await until(rows, (all) => all.every(({ state }) => state === 'done'))
    expect(done.sort((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, number) => number))
  })

  test('one keeps a long job by renewing its lease', async () => {
    const { work, end, begun } = held()
    for (let count = 0; count < 2; count++) run(work)
    await add()
    await until(
      () => begun,
      ({ length }) => length === 1,
    )
    for (let step = 0; step < 8; step++) {
      move(20_000)
      await until(rows, ([first]) => Date.parse(first?.leasedUntil ?? '') - now() > 30_000)
    }
    expect(begun).toHaveLength(1)
    end()
    expect(await job('done')).toMatchObject({ tries: 1 })
  })

  test('another takes over what one has left behind, and of that one nothing counts any more', async () => {
    await add()
    const first = held()
    run(first.work)
    await until(
      () => first.begun,
      ({ length }) => length === 1,
    )
    // It loses its lease without a word, as when the process stood still.
    const [row] = await rows()
    await payload.db.updateOne({
      collection: 'jobs',
      id: row!.id,
      data: { leaseHolder: 'another', leasedUntil: new Date(now() - 1).toISOString() },
    })
    const second = held()
    const handler = handlerOf(
      kind,
      { maxTries: 5, atOnce: 4 },
      async (input, running) => void (await second.work(input, running)),
    )
    runners.push(startRunner(payload, [handler], { now, patience: 100 }))
    await until(
      () => second.begun,
      ({ length }) => length === 1,
    )
    move(20_000)
    await until(
      () => first.begun[0]!.signal.aborted,
      (aborted) => aborted,
    )
    first.end()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await rows())[0]).toMatchObject({ state: 'running', tries: 2 })
    second.end()
    expect(await job('done')).toMatchObject({ tries: 2 })
  })
})

describe('a job that fails', () => {
  test('is tried again later and later, and given up', async () => {
    const pauses: number[] = []
    run(
      () => {
        throw new Error('The other side is away')
      },
      { maxTries: 4 },
    )
    await add()
    for (let tries = 1; tries < 4; tries++) {
      const [row] = await until(rows, ([one]) => one?.tries === tries && one.state === 'waiting')
      const pause = Date.parse(row!.dueAt) - now()
      pauses.push(pause)
      move(pause)
    }
    expect(await job('failed')).toMatchObject({ tries: 4, lastError: 'The other side is away', input: { number: 1 } })
    const expected = [10_000, 20_000, 40_000]
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeLessThanOrEqual(expected[index]!)
      expect(pause).toBeGreaterThan(expected[index]! / 2 - 2000)
    }
  })

  test('because the other side refuses it, is given up sooner', async () => {
    run(
      () => {
        throw new JobRefused('No such address')
      },
      { maxTries: 40 },
    )
    await add()
    for (let tries = 1; tries < 3; tries++) {
      await until(rows, ([one]) => one?.tries === tries && one.state === 'waiting')
      move(MINUTE)
    }
    expect(await job('failed')).toMatchObject({ tries: 3 })
  })

  test('because it ends the process each time, is given up as well', async () => {
    const done: number[] = []
    await add()
    const [row] = await rows()
    const left = { state: 'running', tries: 5, leaseHolder: 'gone', leasedUntil: new Date(0).toISOString() } as const
    await payload.db.updateOne({ collection: 'jobs', id: row!.id, data: left })
    run(({ number }) => done.push(number))
    expect(await job('failed')).toMatchObject({ lastError: 'No runner came back from it' })
    expect(done).toEqual([])
  })

  test('runs again when it is asked for', async () => {
    let isAway = true
    run(
      () => {
        if (isAway) throw new Error('Away')
      },
      { maxTries: 1 },
    )
    await add()
    const { id } = (await job('failed'))!
    isAway = false
    expect(await tryAgain(payload, id)).toBe(true)
    expect(await job('done')).toMatchObject({ lastError: null, tries: 1 })
    expect(await tryAgain(payload, id)).toBe(false)
  })

  test('says nothing of its input', async () => {
    run(
      ({ number }) => {
        throw new Error(`Refused for https://hub.test/new-password#${number}x, link no. ${number}`)
      },
      { maxTries: 1 },
    )
    await add({ input: { number: 123_456_789_012_345 } })
    const { lastError } = (await job('failed'))!
    expect(lastError).toBe('Refused for https://hub.test/new-password#… link no. …')
  })

  test('by its input or its kind, is given up at once and stops no other', async () => {
    const done: number[] = []
    const req = await outside()
    const broken = { ...kind, input: z.looseObject({}) }
    await enqueue(req, broken, { input: { number: 'a secret of twelve and more' } })
    await enqueue(req, { ...kind, name: 'of a later version' }, { input: { number: 2 } })
    await add({ input: { number: 3 } })
    run(({ number }) => done.push(number))
    const ended = await until(rows, (all) => all.every(({ state }) => state === 'done' || state === 'failed'))
    expect(done).toEqual([3])
    const reasons = ended.filter(({ state }) => state === 'failed').map(({ lastError }) => lastError)
    expect(reasons.sort()).toEqual([
      'The input of the job is not as it should be: number',
      'This version of the hub does not know how to do such a job',
    ])
  })
})

test('a runner that ends claims nothing more and gives back what heeds it', async () => {
  const heeds: Work = (_, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('Interrupted'))))
  const runner = run(heeds)
  await add()
  await job('running')
  await runner.stop()
  expect((await rows())[0]).toMatchObject({ state: 'waiting', tries: 0, leaseHolder: null })
  await add()
  nudge(payload)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await rows()).map(({ tries }) => tries)).toEqual([0, 0])
})

test('what recurs runs once in its span of time, however many runners there are', async () => {
  const runs: number[] = []
  const daily = recurring('daily', DAY, async () => void runs.push(now()))
  for (let count = 0; count < 2; count++) runners.push(startRunner(payload, [daily], { now }))
  await until(
    () => runs,
    ({ length }) => length === 1,
  )
  move(DAY)
  await until(
    () => runs,
    ({ length }) => length === 2,
  )
  // Whoever was away for long does not catch up.
  move(30 * DAY)
  await until(
    () => runs,
    ({ length }) => length === 3,
  )
  await until(rows, (all) => all.every(({ state }) => state === 'done'))
  expect(runs).toHaveLength(3)
})

test('jobs that ended long ago are removed, those that failed later', async () => {
  await add({ key: 'done' })
  await add({ key: 'failed' })
  await add({ key: 'waiting' })
  const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()
  const end = async (key: string, state: Job['state'], finishedAt: string) =>
    payload.db.updateOne({ collection: 'jobs', where: { key: { equals: key } }, data: { state, finishedAt } })
  await end('done', 'done', ago(31))
  await end('failed', 'failed', ago(89))
  await removeOldJobs(payload)
  expect((await rows()).map(({ key }) => key).sort()).toEqual(['failed', 'waiting'])
  await end('failed', 'failed', ago(91))
  await removeOldJobs(payload)
  expect((await rows()).map(({ key }) => key)).toEqual(['waiting'])
})
