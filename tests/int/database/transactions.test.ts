import { createClient } from '@libsql/client'
import {
  commitTransaction,
  getPayload,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { afterCommit, afterRollback, assertTransactions } from '../../../src/config/database'
import type { Env } from '../../../src/config/env'
import { configFor } from '../../../src/payload.config'
import { databaseKind } from '../../helpers/database'
import { requestOf } from '../../helpers/people'
import { NOTHING, openFilled } from '../../helpers/openFilled'

let env: Env
let payload: Payload

beforeAll(async () => {
  ;({ env, payload } = await openFilled(NOTHING))
})
afterAll(() => payload.destroy())

let count = 0

function theme(name: string, req?: PayloadRequest) {
  const number = ++count
  const data = { number, name, slug: `theme-${number}`, description: 'On work.', colour: '#0a5c66' }
  return payload.create({ collection: 'themes', data, req })
}

/** What everybody else sees. */
async function committed(name: string): Promise<number> {
  return (await payload.count({ collection: 'themes', where: { name: { equals: name } } })).totalDocs
}

async function opened(): Promise<PayloadRequest> {
  const req = await requestOf(payload, null)
  await initTransaction(req)
  return req
}

/** Makes the database refuse the commit of the transaction that begins next. */
function failNextCommit(): void {
  const { db } = payload
  const begin = db.beginTransaction
  db.beginTransaction = async () => {
    db.beginTransaction = begin
    const id = await begin.call(db)
    const refuse = () => Promise.reject(new Error('The disk is full'))
    Object.assign(db.sessions?.[String(id)] ?? {}, { resolve: refuse, commitTransaction: refuse })
    return id
  }
}

describe('a transaction', () => {
  test('may begin with several reads at once', async () => {
    const read = async () => {
      const req = await opened()
      const ask = { collection: 'themes', where: { number: { greater_than: 0 } }, limit: 1, req } as const
      await Promise.all([payload.find(ask), payload.count(ask), payload.find(ask)]).finally(() => killTransaction(req))
    }
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 8 }, read))
  })

  test('shows nobody what is not committed', async () => {
    const req = await opened()
    await theme('open', req)
    expect(await committed('open')).toBe(0)
    expect(await payload.count({ collection: 'themes', where: { name: { equals: 'open' } }, req })).toEqual({
      totalDocs: 1,
    })
    await commitTransaction(req)
    expect(await committed('open')).toBe(1)
  })

  test('leaves nothing behind when it is rolled back', async () => {
    const req = await opened()
    const { id } = await theme('undone', req)
    await killTransaction(req)
    expect(await committed('undone')).toBe(0)
    for (const collection of ['audit-log', 'outbox'] as const)
      expect(await payload.count({ collection, where: { target: { equals: id } } })).toEqual({ totalDocs: 0 })
  })

  test('is undone when one of its writes fails, and the next one works', async () => {
    const req = await opened()
    await theme('first of two', req)
    await expect(
      payload.create({
        collection: 'themes',
        data: { number: 0, name: '', slug: '-', description: '', colour: 'red' },
        req,
      }),
    ).rejects.toThrow(/invalid/)
    await killTransaction(req)
    expect(await committed('first of two')).toBe(0)
    await theme('after a failure')
    expect(await committed('after a failure')).toBe(1)
  })

  test('that cannot be committed is an error to its writer', async () => {
    failNextCommit()
    await expect(theme('on a full disk')).rejects.toThrow('The disk is full')
    expect(await committed('on a full disk')).toBe(0)
    await theme('on an emptied disk')
    expect(await committed('on an emptied disk')).toBe(1)
  })

  test('stands beside writes outside of it, and neither is lost', async () => {
    const { id } = await theme('beside')
    const req = await opened()
    await theme('inside', req)
    const beside = payload.update({ collection: 'themes', id, data: { colour: '#112233' } })
    await commitTransaction(req)
    await beside
    expect(await committed('inside')).toBe(1)
    expect(await payload.findByID({ collection: 'themes', id })).toMatchObject({ colour: '#112233' })
  })
})

describe('work that waits for a transaction', () => {
  async function withWork(end: (req: PayloadRequest) => Promise<void>, name: string): Promise<string[]> {
    const done: string[] = []
    const req = await opened()
    await theme(name, req)
    await afterCommit(req, async () => done.push(`committed, ${await committed(name)} to be seen`))
    await afterRollback(req, () => done.push('rolled back'))
    expect(done).toEqual([])
    await end(req)
    return done
  }

  test('runs once the change can be seen, before the writer goes on', async () => {
    expect(await withWork(commitTransaction, 'waited for')).toEqual(['committed, 1 to be seen'])
  })

  test('does not run when the change is undone', async () => {
    expect(await withWork(killTransaction, 'given up')).toEqual(['rolled back'])
  })

  test('does not run when the commit fails', async () => {
    failNextCommit()
    const done = await withWork((req) => expect(commitTransaction(req)).rejects.toThrow('The disk is full'), 'in vain')
    expect(done).toEqual(['rolled back'])
  })

  test('does not undo the change by failing itself', async () => {
    const req = await opened()
    await theme('kept', req)
    const done: string[] = []
    await afterCommit(req, () => {
      throw new Error('The search index is broken')
    })
    await afterCommit(req, () => done.push('next'))
    await commitTransaction(req)
    expect(await committed('kept')).toBe(1)
    expect(done).toEqual(['next'])
  })
})

test('thirty people create at once, and all succeed', async () => {
  await Promise.all(Array.from({ length: 30 }, () => theme('at once')))
  expect(await committed('at once')).toBe(30)
})

if (databaseKind === 'mongodb') {
  test('a hub on MongoDB without a replica set does not start', async () => {
    const url = new URL(env.databaseUrl)
    url.searchParams.delete('replicaSet')
    const standalone = await getPayload({ config: configFor({ ...env, databaseUrl: url.href }), key: 'standalone' })
    await expect(assertTransactions(standalone)).rejects.toThrow(/replica set/)
    await standalone.destroy()
  })
} else {
  test('a write in a transaction that was not given its request fails in time, and others go on', async () => {
    const req = await opened()
    await theme('outer', req)
    await expect(theme('inner, by mistake')).rejects.toThrow(/must be given the `req`/)
    await commitTransaction(req)
    expect(await committed('outer')).toBe(1)
    await theme('the next')
    expect(await committed('the next')).toBe(1)
  })

  test('another process that holds the lock for a moment delays a write, and ends none of those that follow', async () => {
    const other = createClient({ url: env.databaseUrl })
    await other.execute('BEGIN IMMEDIATE')
    const waiting = theme('behind the command line')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await other.execute('COMMIT')
    other.close()
    await waiting
    await theme('after the command line')
    expect(await committed('behind the command line')).toBe(1)
    expect(await committed('after the command line')).toBe(1)
  })
}
