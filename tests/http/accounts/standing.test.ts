import type { Where } from 'payload'
import type { TypedUser } from 'payload'
import { mailTo } from '../../helpers/mail'
import { createGroup, createPerson, PASSWORD } from '../../helpers/people'
import { rest, restAs, type Answer, type Problem, type Send } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

let sink: SmtpSink
let hub: ServedHub
let group: string
let admin: Send
let adminId: string

beforeAll(async () => {
  sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: sink.url, TRUST_PROXY: '1' })
  group = await createGroup(hub.payload, 'Remittances')
  ;({ id: adminId } = await createPerson(hub.payload, { email: 'admin@hub.test', role: 'admin' }))
  admin = await restAs(hub.url, 'admin@hub.test')
})
afterAll(async () => {
  await hub?.close()
  await sink?.close()
})

let people = 0

async function person(
  more: Partial<Parameters<typeof createPerson>[1]> = {},
): Promise<{ user: TypedUser; send: Send }> {
  const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test`, ...more })
  return { user, send: await restAs(hub.url, user.email) }
}

const signIn = (email: string, headers: Record<string, string> = {}) =>
  rest(hub.url)(
    'POST',
    '/users/login',
    { email, password: PASSWORD },
    { 'x-forwarded-for': `10.2.${people++}.1`, ...headers },
  )
const isSignedIn = async (send: Send) => (await send<{ user: unknown }>('GET', '/users/me')).body.user !== null
const stored = (id: string) =>
  hub.payload.findByID({ collection: 'users', id, showHiddenFields: true, overrideAccess: true })

async function log(target: string) {
  const { docs } = await hub.payload.find({
    collection: 'audit-log',
    where: { target: { equals: target } },
    sort: 'at',
    pagination: false,
  })
  return docs
}

interface Security {
  sessions: { key: string; device: string; network: string; isCurrent: boolean; lastSeenAt: string }[]
}

describe('my sessions', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0'
  const list = async (send: Send, id: string) => (await send<Security>('GET', `/users/${id}/security`)).body.sessions

  test('are listed by device and network, and end one by one or all at once', async () => {
    const { user, send } = await person()
    await signIn(user.email, { 'user-agent': FIREFOX, 'x-forwarded-for': '192.0.2.77' })
    const other = await restAs(hub.url, user.email)
    const sessions = await list(send, user.id)
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    const firefox = sessions.find(({ device }) => device === 'Firefox on Windows')
    expect(firefox).toMatchObject({ network: '192.0.2.0/24', isCurrent: false })
    const ids = (await stored(user.id)).sessions?.map(({ id }) => id) ?? []
    expect(ids).toHaveLength(3)
    for (const path of [`/users/${user.id}/security`, `/users/${user.id}`, '/users/me', `/users/${user.id}/export`]) {
      const { text } = await send('GET', path)
      expect(ids.filter((id) => text.includes(id))).toEqual([])
    }
    await send('POST', `/users/${user.id}/sessions/end`, { session: firefox?.key })
    expect(await list(send, user.id)).toHaveLength(2)
    expect((await send<{ ended: number }>('POST', `/users/${user.id}/sessions/end`, {})).body.ended).toBe(1)
    expect([await isSignedIn(send), await isSignedIn(other)]).toEqual([true, false])
  })

  test('of another are nobody’s business, and an admin ends them', async () => {
    const { user, send } = await person()
    const { send: stranger } = await person()
    for (const [method, path] of [
      ['GET', 'security'],
      ['GET', 'export'],
      ['POST', 'sessions/end'],
      ['POST', 'disable'],
      ['POST', 'erase'],
      ['POST', 'second-factor/enrol'],
    ] as const) {
      const known = await stranger(
        method,
        `/users/${user.id}/${path}`,
        method === 'POST' ? { presentPassword: PASSWORD } : undefined,
      )
      const unknown = await stranger(
        method,
        `/users/${crypto.randomUUID()}/${path}`,
        method === 'POST' ? {} : undefined,
      )
      expect([path, known.status, known.body.errors]).toEqual([path, 403, unknown.body.errors])
      expect((await rest(hub.url)(method, `/users/${user.id}/${path}`)).status).toBe(401)
    }
    expect((await admin('POST', `/users/${user.id}/sessions/end`, {})).status).toBe(200)
    expect(await isSignedIn(send)).toBe(false)
  })

  test('end for good thirty days after signing in', async () => {
    const { user, send } = await person()
    const account = await hub.payload.db.findOne<{ id: string; sessions: object[] }>({
      collection: 'users',
      where: { id: { equals: user.id } },
    })
    const begun = new Date(Date.now() - 31 * 24 * 60 * 60_000).toISOString()
    const sessions = account?.sessions.map((session) => ({ ...session, createdAt: begun }))
    await hub.payload.db.updateOne({ collection: 'users', id: user.id, data: { ...account, sessions } })
    expect(await isSignedIn(send)).toBe(false)
    expect((await send('POST', '/users/refresh-token')).status).toBe(401)
  })
})

describe('a disabled account', () => {
  test('loses its sessions at once, and is answered like a wrong password, until it is enabled', async () => {
    const { user, send } = await person({ groups: { [group]: 'contributor' } })
    expect((await admin('POST', `/users/${user.id}/disable`)).status).toBe(200)
    expect(await isSignedIn(send)).toBe(false)
    const refused = await signIn(user.email)
    const wrong = await rest(hub.url)('POST', '/users/login', { email: user.email, password: 'wrong' })
    expect([refused.status, refused.body.errors]).toEqual([401, wrong.body.errors])
    await mailTo(sink, user.email, /Your account was disabled\. An admin/)
    expect(
      (await hub.payload.count({ collection: 'memberships', where: { user: { equals: user.id } } })).totalDocs,
    ).toBe(1)
    expect((await admin('POST', `/users/${user.id}/enable`)).status).toBe(200)
    expect((await signIn(user.email)).status).toBe(200)
    expect((await log(user.id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account-disabled', 'account-enabled', 'sign-in', 'sign-in-failed']),
    )
    const refusals = (await log(user.id)).filter(({ action }) => action === 'sign-in-failed')
    expect(new Set(refusals.map(({ note }) => note))).toEqual(new Set(['The account is disabled']))
  })

  test('is not enabled by changing its record', async () => {
    const { user, send } = await person()
    await send('PATCH', `/users/${user.id}`, { disabledAt: '2001-01-01T00:00:00.000Z' })
    expect((await stored(user.id)).disabledAt ?? null).toBeNull()
  })
})

describe('the last admin', () => {
  const ways: [string, (send: Send, id: string) => Promise<Answer<Problem>>][] = [
    ['is not demoted', (send, id) => send('PATCH', `/users/${id}`, { role: null })],
    ['is not disabled', (send, id) => send('POST', `/users/${id}/disable`)],
    ['is not deleted', (send, id) => send('DELETE', `/users/${id}`)],
    ['does not leave', (send, id) => send('POST', `/users/${id}/erase`, { presentPassword: PASSWORD })],
  ]

  test.each(ways)('%s', async (_, way) => {
    const { status, body } = await way(admin, adminId)
    expect([status, body.errors[0]?.id]).toEqual([409, 'account.last-admin'])
    expect(await stored(adminId)).toMatchObject({ role: 'admin' })
    expect(await isSignedIn(admin)).toBe(true)
  })

  test('stays when two admins take each other’s place at the same time', async () => {
    for (let round = 0; round < 4; round++) {
      const { user, send } = await person({ role: 'admin' })
      const answers = await Promise.all([
        admin('PATCH', `/users/${user.id}`, { role: null }),
        send('PATCH', `/users/${adminId}`, { role: null }),
      ])
      const { docs } = await hub.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })
      expect(docs).toHaveLength(1)
      // The slower one was an admin no more, or would have been the last to go.
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      await hub.payload.update({ collection: 'users', id: adminId, data: { role: 'admin' } })
      await hub.payload.update({ collection: 'users', id: user.id, data: { role: null } })
    }
  })
})

describe('leaving', () => {
  const erase = (send: Send, id: string, presentPassword = PASSWORD) =>
    send('POST', `/users/${id}/erase`, { presentPassword })

  test('a person takes along all that is kept about them', async () => {
    const { user, send } = await person({ name: 'Ines Quiroga', groups: { [group]: 'contributor' } })
    const made = await send<{ doc: { id: string } }>('POST', '/publications', {
      ...{ title: 'Quiet corridors', group, type: 'report', language: 'en' },
    })
    expect(made.status).toBe(201)
    const answer = await send<Record<string, unknown>>('GET', `/users/${user.id}/export`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.body).toMatchObject({
      account: { id: user.id, name: 'Ines Quiroga', email: user.email },
      memberships: [{ group: 'Remittances', role: 'contributor', state: 'active' }],
      papers: [{ document: made.body.doc.id, title: 'Quiet corridors', actions: ['create'] }],
      sessions: [expect.objectContaining({ device: 'A program' })],
    })
    expect(answer.text).not.toMatch(/"(hash|salt|secret|password|resetPasswordToken)"/)
    expect((await log(user.id)).map(({ action }) => action)).toContain('data-export')
  })

  test('takes the password, and leaves what was written under its author’s name', async () => {
    const { user, send } = await person({ name: 'Ines Quiroga', groups: { [group]: 'contributor' } })
    const authors = [{ name: 'Ines Quiroga' }]
    const made = await send<{ doc: { id: string } }>('POST', '/publications', {
      ...{ title: 'Left behind', group, type: 'report', language: 'en', authors },
    })
    expect((await erase(send, user.id, 'wrong')).body.errors[0]?.field).toBe('presentPassword')
    expect((await erase(send, user.id)).status).toBe(200)
    expect(await isSignedIn(send)).toBe(false)
    expect((await signIn(user.email)).status).toBe(401)
    const left = await stored(user.id)
    expect(left).toMatchObject({ name: 'Ines Quiroga', email: `${user.id}@deleted.invalid`, sessions: [] })
    expect([left.hash ?? null, left.salt ?? null, left.role ?? null]).toEqual([null, null, null])
    const { docs } = await hub.payload.find({ collection: 'memberships', where: { user: { equals: user.id } } })
    expect(docs).toEqual([expect.objectContaining({ state: 'ended' })])
    const paper = await hub.payload.findByID({ collection: 'publications', id: made.body.doc.id, draft: true })
    expect(paper.authors).toEqual([expect.objectContaining(authors[0])])
    expect((await log(made.body.doc.id))[0]).toMatchObject({ actorName: 'Ines Quiroga', actorEmail: user.email })
    expect((await admin('POST', `/users/${user.id}/enable`)).status).toBe(409)
    await mailTo(sink, user.email, /Your account was deleted[^]*write to the hub’s admins/)
  })

  test('an account that nothing refers to goes altogether', async () => {
    const { user, send } = await person()
    expect((await erase(send, user.id)).status).toBe(200)
    expect((await hub.payload.count({ collection: 'users', where: { id: { equals: user.id } } })).totalDocs).toBe(0)
    expect(await hub.payload.count({ collection: 'sessions', where: { user: { equals: user.id } } })).toEqual({
      totalDocs: 0,
    })
  })

  test('the only lead of a group hands it on first', async () => {
    const led = await createGroup(hub.payload, 'Diaspora')
    const { user, send } = await person({ groups: { [led]: 'lead' } })
    const refused = await erase(send, user.id)
    expect([refused.status, refused.body.errors[0]?.id]).toEqual([409, 'account.only-lead'])
    expect(refused.body.errors[0]?.message).toContain('Diaspora')
    await createPerson(hub.payload, { email: `person-${people++}@hub.test`, groups: { [led]: 'lead' } })
    expect((await erase(send, user.id)).status).toBe(200)
  })

  test('the only lead of a group does not step down, and an admin may take them off', async () => {
    const led = await createGroup(hub.payload, 'Returnees')
    const { user, send } = await person({ groups: { [led]: 'lead' } })
    const { docs } = await hub.payload.find({ collection: 'memberships', where: { user: { equals: user.id } } })
    const at = `/memberships/${docs[0]?.id}`
    const dates = ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']
    for (const change of [{ role: 'observer' }, { state: 'ended' }, ...dates.map((until) => ({ until }))]) {
      const refused = await send('PATCH', at, change)
      expect([refused.status, refused.body.errors[0]?.id]).toEqual([409, 'account.only-lead'])
      expect(refused.body.errors[0]?.field).toBe(Object.keys(change)[0])
    }
    expect((await send('DELETE', at)).status).toBe(409)
    const term = async (until: string | null, by: Send) => (await by('PATCH', at, { until })).status
    expect(await term('2098-01-01T00:00:00.000Z', admin)).toBe(200)
    expect(await term('2097-01-01T00:00:00.000Z', send)).toBe(409)
    expect(await term('2099-01-01T00:00:00.000Z', send)).toBe(200)
    expect(await term(null, send)).toBe(200)
    expect((await send('PATCH', at, { since: '2020-01-01T00:00:00.000Z' })).status).toBe(200)
    expect((await admin('PATCH', at, { state: 'ended' })).status).toBe(200)
  })

  test('of two leads who go at the same moment one stays', async () => {
    const led = await createGroup(hub.payload, 'Skills')
    const pair = [await person({ groups: { [led]: 'lead' } }), await person({ groups: { [led]: 'lead' } })]
    const answers = await Promise.all(pair.map(({ send, user }) => erase(send, user.id)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const where: Where = { and: [{ group: { equals: led } }, { state: { equals: 'active' } }] }
    expect((await hub.payload.count({ collection: 'memberships', where })).totalDocs).toBe(1)
  })
})

describe('the log of accounts', () => {
  test('has who signed in, failed and signed out, from where', async () => {
    const { user, send } = await person()
    await rest(hub.url)(
      'POST',
      '/users/login',
      { email: user.email, password: 'wrong' },
      { 'x-forwarded-for': '192.0.2.9' },
    )
    await rest(hub.url)('POST', '/users/login', { email: 'typed@hub.test', password: 'typed secret' })
    await send('POST', '/users/logout')
    const entries = await log(user.id)
    expect(entries.map(({ action, actorEmail, note }) => [action, actorEmail, note ?? null]).slice(-3)).toEqual([
      ['sign-in', user.email, null],
      ['sign-in-failed', null, 'Wrong password'],
      ['sign-out', user.email, null],
    ])
    expect(entries.find(({ action }) => action === 'sign-in-failed')?.network).toBe('192.0.2.0/24')
    const unknown = await log('unknown')
    expect(unknown.at(-1)).toMatchObject({ action: 'sign-in-failed', note: 'No such account' })
    expect(JSON.stringify(unknown)).not.toMatch(/typed/)
  })

  test('has roles, names and memberships before and after, in words', async () => {
    const { user } = await person({ name: 'Ines Quiroga' })
    await admin('PATCH', `/users/${user.id}`, { role: 'editor' })
    await admin('PATCH', `/users/${user.id}`, { name: 'Ines Vega' })
    const made = await admin<{ doc: { id: string } }>('POST', '/memberships', {
      user: user.id,
      group,
      role: 'observer',
      state: 'active',
    })
    await admin('PATCH', `/memberships/${made.body.doc.id}`, { role: 'lead' })
    await admin('PATCH', `/memberships/${made.body.doc.id}`, { state: 'ended' })
    const changes = (entries: Awaited<ReturnType<typeof log>>) =>
      entries.flatMap((entry) =>
        (entry.changes ?? []).map(({ field, from, to }) => [entry.targetTitle, field, from ?? null, to ?? null]),
      )
    expect(changes(await log(user.id))).toEqual(
      expect.arrayContaining([
        ['Ines Quiroga', 'role', null, 'editor'],
        ['Ines Vega', 'name', 'Ines Quiroga', 'Ines Vega'],
      ]),
    )
    expect(changes(await log(made.body.doc.id))).toEqual(
      expect.arrayContaining([
        ['Ines Vega in Remittances', 'role', null, 'observer'],
        ['Ines Vega in Remittances', 'role', 'observer', 'lead'],
        ['Ines Vega in Remittances', 'state', 'active', 'ended'],
      ]),
    )
    expect(
      (await log(user.id)).every(({ actorEmail, action }) => action !== 'update' || actorEmail === 'admin@hub.test'),
    ).toBe(true)
    await mailTo(sink, user.email, /You are now an editor of the hub/)
  })
})
