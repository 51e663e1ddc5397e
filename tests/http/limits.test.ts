import { statSync } from 'node:fs'
import { databaseKind } from '../helpers/database'
import { raw } from '../helpers/httpApp'
import { serveHub, type ServedHub } from '../helpers/servedHub'

let hub: ServedHub

// Counters are off in the mode of all other tests.
beforeAll(async () => {
  hub = await serveHub({ PLENARY_MODE: 'production', LOG_LEVEL: 'silent' })
})
afterAll(() => hub?.close())

const ask = (path: string) => raw(hub.port, { path, headers: { host: new URL(hub.url).host } })

test.each([
  ['/search?q=first', 300],
  ['/publications?q=first', 300],
  ['/suggest?q=fi', 1200],
  ['/admin', 1200],
  ['/api/publications', 1200],
])('%s is asked for %i times a minute by one address', async (path, limit) => {
  expect((await ask(path)).headers['ratelimit-policy']).toBe(`${limit};w=60`)
})

test('one search too many is answered with 429 and when to come back, and nothing else is', async () => {
  const search = async (number: number) => (await ask(`/search?q=word${number}`)).status
  const statuses: number[] = []
  for (let start = 0; start < 310; start += 10) {
    statuses.push(...(await Promise.all(Array.from({ length: 10 }, (_, index) => search(start + index)))))
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(300)
  const refused = await ask('/search.csv?q=one+more')
  expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
  for (const path of ['/', '/suggest?q=fi', '/api/publications', '/healthz']) expect((await ask(path)).status).toBe(200)
})

if (databaseKind === 'sqlite') {
  test('nobody else on the machine reads the files of the database', () => {
    const file = hub.env.databaseUrl.replace(/^file:/, '')
    for (const name of [file, `${file}-wal`, `${file}-shm`])
      expect([name, statSync(name).mode & 0o77]).toEqual([name, 0])
  })
}
