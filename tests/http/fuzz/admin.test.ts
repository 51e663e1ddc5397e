import fc from 'fast-check'
import { signIn } from '../../helpers/accounts'
import { databaseKind } from '../../helpers/database'
import { raw } from '../../helpers/httpApp'
import { NETWORK } from '../../helpers/network'
import { PASSWORD } from '../../helpers/people'
import { serveHub } from '../../helpers/servedHub'
import { startServer, type TestServer } from '../../helpers/server'
import { calls } from './adminCalls'
import { adminPath, anyId, anyText, type FuzzedRequest } from './requests'
import { CANARY, HIDDEN, plantSecrets, type Secrets } from './secrets'

const SEED = Number(process.env.FUZZ_SEED ?? 20261124)

/** A page of the admin takes many times as long as others. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? (databaseKind === 'sqlite' ? 2000 : 500)) / 10
const AT_ONCE = 4
const MAX_MILLISECONDS = Math.max(240_000, REQUESTS * 1000)

/** Of a server: what no answer tells. */
const INSIDE = /node_modules|select "|insert into|MongoServerError|SQLITE_|\bat \w+ \(/

let server: TestServer
let secrets: Secrets

// The admin of the built server, on what a hub in this process has planted.
beforeAll(async () => {
  const hub = await serveHub({}, NETWORK)
  try {
    secrets = await plantSecrets(hub, hub.made)
  } finally {
    await hub.close()
  }
  // The same database, files and secret, since this process has let go of them.
  const { DATABASE_URL, DATA_DIR, MEDIA_DIR } = process.env
  server = await startServer({ DATABASE_URL, DATA_DIR, MEDIA_DIR } as Record<string, string>)
}, 240_000)
afterAll(async () => {
  await server?.stop()
})

async function examine(request: FuzzedRequest, session: Record<string, string>, mayMeet: boolean) {
  const url = new URL(server.url)
  const { method, body } = request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const headers = { host: url.host, ...request.headers, ...session, ...length }
  const answer = await raw(Number(url.port), { method, path: request.path, headers }, body)
  const text = `${JSON.stringify(answer.headers)}\n${answer.body.toString('utf8')}`
  const finding = (what: string) => [{ what, request, answer: `${answer.status} ${text.slice(0, 500)}` }]
  if (answer.status >= 500) return finding(`a fault: ${faultsIn(server.output())}`)
  if (INSIDE.test(text)) return finding('something of the inside')
  return !mayMeet && new RegExp(`${CANARY} (?:${HIDDEN.join('|')})`).test(text) ? finding('a canary') : []
}

/** What a server has logged of its latest errors, for whoever reads of a failure. */
function faultsIn(output: string): string {
  const errors = output.split('\n').filter((line) => !/^\{"level":[123]0/.test(line))
  return errors.slice(-40).join('\n').slice(-3000)
}

async function fuzz(count: number, seed: number, session: Record<string, string>, mayMeet: boolean) {
  const id = anyId(secrets)
  const pages = adminPath(id, anyText()).map((path): FuzzedRequest => ({
    method: 'GET',
    path,
    headers: {},
    body: undefined,
  }))
  const all = fc.sample(fc.oneof(pages, calls(id, anyText())), { numRuns: Math.ceil(count), seed })
  const findings = []
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const batch = all.slice(start, start + AT_ONCE).map((request) => examine(request, session, mayMeet))
    findings.push(...(await Promise.all(batch)).flat())
  }
  return findings.slice(0, 5)
}

const sessionOf = async (name: string) => ({
  ...(await signIn(server.url, { email: `${name}@hub.test`, password: PASSWORD })),
})

describe(`hostile requests to the admin (seed ${SEED})`, () => {
  test(
    'of visitors meet neither a fault nor anything hidden',
    async () => {
      expect(await fuzz(REQUESTS * 0.2, SEED, { origin: server.url }, false)).toEqual([])
    },
    MAX_MILLISECONDS,
  )

  test(
    'of a member of another group meet neither a fault nor anything hidden',
    async () => {
      expect(await fuzz(REQUESTS * 0.4, SEED + 1, await sessionOf('other-contributor'), false)).toEqual([])
    },
    MAX_MILLISECONDS,
  )

  test(
    'of an admin meet no fault',
    async () => {
      expect(await fuzz(REQUESTS * 0.4, SEED + 2, await sessionOf('admin'), true)).toEqual([])
    },
    MAX_MILLISECONDS,
  )

  test('leave a hub that works', async () => {
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${server.url}/admin/login`)).status).toBe(200)
  })
})
