import fc from 'fast-check'
import { routes } from '../../../src/site/routes'
import { signIn } from '../../helpers/accounts'
import { databaseKind } from '../../helpers/database'
import { raw } from '../../helpers/httpApp'
import { PASSWORD } from '../../helpers/people'
import { hub, payload, people, useHub } from '../../helpers/useHub'
import { requests, type FuzzedRequest } from './requests'
import { CANARY, HIDDEN, plantSecrets, type Secrets } from './secrets'

/** To repeat a run, or to make another or a longer one: FUZZ_SEED=1 FUZZ_REQUESTS=10000 npm test -- tests/http/fuzz */
const SEED = Number(process.env.FUZZ_SEED ?? 20261124)
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? (databaseKind === 'sqlite' ? 2000 : 500))
const AT_ONCE = 10
const MAX_MILLISECONDS = Math.max(240_000, REQUESTS * 100)

let secrets: Secrets

useHub()
beforeAll(async () => {
  secrets = await plantSecrets(hub, people)
}, 240_000)

interface Finding {
  what: string
  request: FuzzedRequest
  answer: string
}

/** @returns what is wrong with the answer to a request, or nothing */
async function examine(request: FuzzedRequest, session: Record<string, string>, mayMeet: boolean): Promise<Finding[]> {
  const { method, path, body } = request
  const headers = { ...request.headers, ...session }
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const {
    status,
    headers: answered,
    body: bytes,
  } = await raw(hub.port, { method, path, headers: { ...headers, ...length } }, body)
  const text = `${JSON.stringify(answered)}\n${bytes.toString('utf8')}`
  const finding = (what: string): Finding => ({ what, request, answer: `${status} ${text.slice(0, 500)}` })
  // 503 says that the hub is busy or away, which it is not here.
  if (status >= 500) return [finding('a fault')]
  return !mayMeet && withoutEcho(text, request).includes(CANARY) ? [finding('a canary')] : []
}

/** A page may repeat what was asked of it. */
function withoutEcho(text: string, { path, body, headers }: FuzzedRequest): string {
  const asked = `${path} ${body ?? ''} ${JSON.stringify(headers)}`
  return asked.includes(CANARY) ? text.replaceAll(new RegExp(`${CANARY}(?! (?:${HIDDEN.join('|')}))`, 'g'), '') : text
}

async function fuzz(
  count: number,
  seed: number,
  session: Record<string, string>,
  mayMeet: boolean,
): Promise<Finding[]> {
  const paths = routes.map(({ path }) => path)
  const all = fc.sample(requests(secrets, paths), { numRuns: Math.ceil(count), seed })
  const findings: Finding[] = []
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const batch = all.slice(start, start + AT_ONCE).map((request) => examine(request, session, mayMeet))
    findings.push(...(await Promise.all(batch)).flat())
  }
  return findings.slice(0, 5)
}

describe(`hostile requests (seed ${SEED})`, () => {
  test(
    'of visitors meet neither a fault nor anything hidden',
    async () => {
      expect(await fuzz(REQUESTS * 0.6, SEED, {}, false)).toEqual([])
    },
    MAX_MILLISECONDS,
  )

  test(
    'of a member of another group meet neither a fault nor anything hidden',
    async () => {
      const session = await signIn(hub.url, { email: people.otherContributor.email, password: PASSWORD })
      expect(await fuzz(REQUESTS * 0.3, SEED + 1, { ...session }, false)).toEqual([])
    },
    MAX_MILLISECONDS,
  )

  test(
    'of an admin meet no fault',
    async () => {
      const session = await signIn(hub.url, { email: people.admin.email, password: PASSWORD })
      expect(await fuzz(REQUESTS * 0.1, SEED + 2, { ...session }, true)).toEqual([])
    },
    MAX_MILLISECONDS,
  )

  test('leave a hub that works', async () => {
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${hub.url}/publications`)).status).toBe(200)
    expect(await payload.count({ collection: 'publications' })).toMatchObject({
      totalDocs: expect.any(Number) as number,
    })
  })
})
