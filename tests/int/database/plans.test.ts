import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { z } from 'zod'
import { enqueue } from '../../../src/jobs/enqueue'
import { claimableJobs } from '../../../src/jobs/lease'
import { readQueue } from '../../../src/jobs/queue'
import { databaseKind } from '../../helpers/database'
import { requestOf } from '../../helpers/people'
import { payload, people, useNetwork } from '../../helpers/useNetwork'

let paper: { id: string; slug: string }

useNetwork()
beforeAll(async () => {
  const data = {
    title: 'Fees',
    type: 'report',
    language: 'en',
    group: people.group,
    authors: [{ name: 'Ada' }],
  } as const
  paper = await payload.create({
    collection: 'publications',
    data: data as never,
    req: await requestOf(payload, people.contributor),
  })
})

/** What grows with the hub: a question that reads all of it is slower every year. */
const LARGE = ['publications', 'documents', 'audit', 'outbox', 'jobs']

const asVisitor = { overrideAccess: false, depth: 0 } as const

const HOT: [string, () => Promise<unknown>][] = [
  [
    'a page of the list that anybody may read',
    () => payload.find({ collection: 'publications', limit: 10, page: 5, ...asVisitor }),
  ],
  [
    'a publication by its address',
    () =>
      payload.find({
        collection: 'publications',
        where: { slug: { equals: paper.slug } },
        limit: 1,
        pagination: false,
        ...asVisitor,
      }),
  ],
  ['the draft of a paper', () => payload.findByID({ collection: 'publications', id: paper.id, draft: true, depth: 0 })],
  [
    'the latest version of a paper',
    () =>
      payload.findVersions({
        collection: 'publications',
        where: { and: [{ parent: { equals: paper.id } }, { latest: { equals: true } }] },
        limit: 1,
        pagination: false,
        depth: 0,
      }),
  ],
  [
    'a save',
    async () =>
      payload.update({
        collection: 'publications',
        id: paper.id,
        data: { series: 'Notes' },
        depth: 0,
        req: await requestOf(payload, people.contributor),
      }),
  ],
  [
    'the files of a paper',
    () => payload.find({ collection: 'documents', where: { publication: { equals: paper.id } }, depth: 0 }),
  ],
  [
    'the history of a paper',
    () => payload.find({ collection: 'audit-log', where: { target: { equals: paper.id } }, depth: 0 }),
  ],
  [
    'the latest changes',
    () =>
      payload.find({
        collection: 'outbox',
        where: { at: { greater_than: new Date().toISOString() } },
        pagination: false,
        depth: 0,
      }),
  ],
  ['the jobs that are due', () => claimableJobs(payload, Date.now(), 8, ['mail'])],
  ['the jobs that an admin sees', () => readQueue(payload)],
  ['the job of a key', async () => enqueue(await requestOf(payload, null), JOB, { key: 'weekly', input: {} })],
]

const JOB = { name: 'weekly', input: z.object({}) }

test.each(HOT)('%s is found without reading all there is', async (_, ask) => {
  expect((await scansOf(ask)).filter((scan) => LARGE.some((table) => scan.includes(table)))).toEqual([])
})

test('a page of the list comes in the order of an index, and is not sorted out of all there is', async () => {
  const [[, ask]] = HOT as [(typeof HOT)[number]]
  expect(await scansOf(ask)).not.toContain(SORTED)
})

/** Stands for putting in order what was read, when the order is not that of an index. */
const SORTED = 'sorted'

/** @returns what was read from its beginning to its end, and whether something was sorted */
function scansOf(ask: () => Promise<unknown>): Promise<string[]> {
  return databaseKind === 'sqlite' ? scansOnSqlite(ask) : scansOnMongodb(ask)
}

async function scansOnSqlite(ask: () => Promise<unknown>): Promise<string[]> {
  const { client } = payload.db as unknown as SQLiteAdapter
  const asked: Parameters<typeof client.execute>[0][] = []
  // Of both connections, the one that reads and the one that writes.
  const prototype = Object.getPrototypeOf(client) as typeof client
  const execute = prototype.execute
  prototype.execute = function (this: typeof client, statement: (typeof asked)[number]) {
    asked.push(statement)
    return execute.call(this, statement as never)
  }
  try {
    await ask()
  } finally {
    prototype.execute = execute
  }
  const selects = asked.flatMap((one) => (typeof one === 'object' && /^\s*select/i.test(one.sql) ? [one] : []))
  expect(selects.length).toBeGreaterThan(0)
  const plans = await Promise.all(
    selects.map((one) => client.execute({ ...one, sql: `explain query plan ${one.sql}` })),
  )
  return plans.flatMap(({ rows }) =>
    wholeScans(rows.map(({ detail, parent }) => ({ detail: detail as string, isTop: parent === 0 }))),
  )
}

/**
 * An index that is read from its end, in the order that was asked for, ends with the page. What a question has found is
 * read to its end as well, under the name of the table that it asks.
 */
function wholeScans(steps: { detail: string; isTop: boolean }[]): string[] {
  const plan = steps.map(({ detail }) => detail)
  const scans = plan.filter((detail) => /^SCAN \w/.test(detail) && !/USING (COVERING )?INDEX/.test(detail))
  for (const detail of plan) {
    const found = /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)
    const at = found ? scans.indexOf(`SCAN ${found[1]}`) : -1
    if (at >= 0) scans.splice(at, 1)
  }
  const sorts = steps.some(({ detail, isTop }) => isTop && detail === 'USE TEMP B-TREE FOR ORDER BY')
  return sorts ? [...scans, SORTED] : scans
}

async function scansOnMongodb(ask: () => Promise<unknown>): Promise<string[]> {
  const { connection } = payload.db as unknown as MongooseAdapter
  const { db } = connection
  if (!db) throw new Error('Not connected')
  await db.command({ profile: 2 })
  const since = new Date()
  try {
    await ask()
  } finally {
    await db.command({ profile: 0 })
  }
  const profiled = await db
    .collection('system.profile')
    .find({ ts: { $gte: since } })
    .toArray()
  expect(profiled.length).toBeGreaterThan(0)
  const scans = profiled.filter(({ planSummary }) => planSummary === 'COLLSCAN').map(({ ns }) => String(ns))
  return profiled.some(({ hasSortStage }) => hasSortStage === true) ? [...scans, SORTED] : scans
}
