import type { SetAsideAnswer } from '../../src/admin/setAside/answer'
import { plant } from '../helpers/plant'
import { rest, restAs } from '../helpers/rest'
import { desk, hub, payload, people, useHub } from '../helpers/useHub'

const PATIENCE = 120_000

let paper: { id: string; slug: string }

useHub()
beforeAll(async () => {
  const by = { author: people.contributor, lead: people.lead }
  paper = await desk.publish(by, { group: people.group, title: 'Feijoa harvests', keywords: ['fees'] })
  await desk.publish(by, { group: people.group, title: 'Feijoa prices' })
  await hub.settled()
  await plant(payload, hub.env.databaseUrl, 'publications', paper.id, {
    sqlite: [`INSERT INTO publications_texts ("order", parent_id, path, text) VALUES (2, ?, 'keywords', NULL)`],
    mongodb: { keywords: ['fees', null] },
  })
  // Each of the two indexes meets it when it next looks at the outbox.
  const isGone = async () => hub.setAside() === 1 && !(await get('/publications.csv')).text.includes('harvests')
  for (let tries = 0; tries < 200 && !(await isGone()); tries++) await new Promise((go) => setTimeout(go, 100))
}, PATIENCE)

const get = async (path: string) => {
  const answer = await fetch(hub.url + path)
  return { status: answer.status, text: await answer.text() }
}

test('a hub with a damaged record is ready, and says how many there are', async () => {
  const { status, text } = await get('/readyz')
  expect([status, JSON.parse(text)]).toMatchObject([200, { status: 'ready', setAside: 1 }])
})

test.each(['/', '/publications', '/publications.atom', '/publications.csv', '/publications.bib', '/search?q=feijoa'])(
  '%s shows the others',
  async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(200)
    expect(text).toMatch(/Feijoa(<\/mark>)? prices/)
    expect(text).not.toContain('harvests')
  },
)

test.each(['/groups', '/groups/remittances', '/coverage', '/experts', '/sitemap.xml', '/suggest?q=feij'])(
  '%s stands',
  async (path) => {
    expect((await get(path)).status).toBe(200)
  },
)

test('its own page shows what there is to show', async () => {
  const { status, text } = await get(`/publications/${paper.slug}`)
  expect(status).toBe(200)
  expect(text).toContain('Feijoa harvests')
})

test('the list is for admins alone', async () => {
  const others = await Promise.all(
    [people.contributor, people.lead, people.editor].map(({ email }) => restAs(hub.url, email)),
  )
  for (const [send, status] of [[rest(hub.url), 401], ...others.map((other) => [other, 403] as const)] as const) {
    const answers = [await send('GET', '/set-aside'), await send('POST', `/set-aside/publications/${paper.id}`, {})]
    expect(answers.map((answer) => answer.status)).toEqual([status, status])
    expect(answers.map(({ text }) => text).join()).not.toContain('Feijoa')
  }
})

test('an admin reads what is wrong, mends it, and tries again', async () => {
  const admin = await restAs(hub.url, people.admin.email)
  const { body } = await admin<SetAsideAnswer>('GET', '/set-aside')
  expect(body).toMatchObject({
    total: 1,
    documents: [
      {
        ...{ collection: 'publications', document: paper.id, kind: 'Publication', title: 'Feijoa harvests' },
        href: `/admin/collections/publications/${paper.id}`,
        reason: 'Keywords, entry 2: a text is expected, and there is nothing.',
      },
    ],
  })
  const retry = () => admin<unknown>('POST', `/set-aside/publications/${paper.id}`, {})
  expect((await retry()).body).toMatchObject({ setAside: { document: paper.id } })
  await payload.db.updateOne({ collection: 'publications', id: paper.id, data: { keywords: ['fees'] } })
  expect((await retry()).body).toEqual({ setAside: null })
  expect((await get('/publications')).text).toContain('Feijoa harvests')
  expect((await retry()).status).toBe(404)
  expect(JSON.parse((await get('/readyz')).text)).not.toHaveProperty('setAside')
})
