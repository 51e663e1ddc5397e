import type { CollectionSlug } from 'payload'
import { restAs, type Send } from '../../helpers/rest'
import { desk, hub, payload, people, useHub } from '../../helpers/useHub'
import { validDocument } from '../../helpers/validDocument'
import { CITATION_FORMATS } from '../../../src/export'
import { KINDS_WITH_PAGE } from '../../../src/kinds'

let editor: Send

useHub()
beforeAll(async () => {
  editor = await restAs(hub.url, people.editor.email)
})

async function see(address: string, accept = 'text/html') {
  const answer = await fetch(hub.url + address, { headers: { accept }, redirect: 'manual' })
  const { status, headers } = answer
  return { status, location: headers.get('location'), cache: headers.get('cache-control'), text: await answer.text() }
}

const publish = (title: string, more: object = {}) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title, ...more })

interface Made {
  doc: { id: string; slug: string }
}

const OTHERS = KINDS_WITH_PAGE.filter(({ kind }) => kind !== 'publication').map(
  ({ collection, path }) => [collection, path] as const,
)

/** What a collection demands of one that is called so. */
async function called(name: string, collection: CollectionSlug): Promise<object> {
  const { config } = payload.collections[collection]
  const data = await validDocument(payload, config, new Map())
  return { ...data, [config.admin.useAsTitle ?? 'name']: name }
}

test.each(OTHERS)(
  'one of the %s that gets another slug is found by each it had, and leaves 410',
  async (collection, place) => {
    const { status, body } = await editor<Made>('POST', `/${collection}`, await called('Ngozi Adeyemi', collection))
    expect([status, body.doc.slug]).toEqual([201, 'ngozi-adeyemi'])
    const { id } = body.doc
    expect((await see(`${place}/ngozi-adeyemi`)).status).toBe(200)
    for (const slug of ['second-name', 'third-name'])
      expect((await editor('PATCH', `/${collection}/${id}`, { slug })).status).toBe(200)
    for (const old of ['ngozi-adeyemi', 'second-name']) {
      const { status, location, cache } = await see(`${place}/${old}?year_from=2019&q=a%20b`)
      expect([status, location, cache]).toEqual([301, `${place}/third-name?year_from=2019&q=a+b`, 'no-cache'])
    }
    expect((await see(`${place}/third-name`)).status).toBe(200)
    const taken = await editor('POST', `/${collection}`, {
      ...(await called('Another', collection)),
      slug: 'second-name',
    })
    expect(taken.body.errors[0]).toMatchObject({
      id: 'validation',
      data: { errors: [{ path: 'slug', message: expect.stringContaining('second-name-2') as string }] },
    })
    await payload.delete({ collection, id })
    for (const old of ['ngozi-adeyemi', 'second-name', 'third-name']) {
      const { status, text } = await see(`${place}/${old}`)
      expect([old, status]).toEqual([old, 410])
      expect(text).toContain('noindex')
      expect(text).not.toContain('Ngozi')
    }
  },
)

test('a list that is narrowed by a former name leads to the same list by the present one', async () => {
  const names = { group: 'working-groups', theme: 'themes', author: 'experts' } as const
  for (const [filter, collection] of Object.entries(names)) {
    const data = await called('Of a former name', collection)
    const { body } = await editor<Made>('POST', `/${collection}`, { ...data, slug: `former-${filter}` })
    await editor('PATCH', `/${collection}/${body.doc.id}`, { slug: `present-${filter}` })
  }
  const former = 'theme=former-theme&theme=nobody&group=former-group&author=former-author&year_from=2019'
  const present = former.replace(/=former/g, '=present')
  for (const list of ['/publications', '/publications.atom', '/publications.bib', '/search', '/search.csv']) {
    const { status, location, cache } = await see(`${list}?${former}`)
    expect([status, location, cache]).toEqual([301, `${list}?${present}`, 'no-cache'])
    expect((await see(`${list}?${present}`)).status).toBe(200)
  }
  expect((await see('/experts?group=former-group')).location).toBe('/experts?group=present-group')
})

test('a funder who is written as a partner was once called keeps a list', async () => {
  const { body } = await editor<Made>('POST', '/partners', { name: 'Acme Fund' })
  await editor('PATCH', `/partners/${body.doc.id}`, { slug: 'acme-of-today' })
  expect((await see('/publications?funder=acme-fund')).location).toBe('/publications?funder=acme-of-today')
  await publish('Paid for', { funders: [{ name: 'Acme Fund' }] })
  const { status, text } = await see('/publications?funder=acme-fund')
  expect([status, text.includes('Paid for')]).toEqual([200, true])
})

test('many of one name at one moment all get an address of their own', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => editor<Made>('POST', '/experts', { name: 'Li Wei' })))
  expect(made.map(({ status }) => status)).toEqual(Array(8).fill(201))
  expect(new Set(made.map(({ body }) => body.doc.slug)).size).toBe(8)
})

test('two papers of one title published at one moment both go live', async () => {
  const lead = await restAs(hub.url, people.lead.email)
  const ready = await Promise.all(
    [1, 2, 3].map(async () => {
      const { id } = await desk.write(people.contributor, { group: people.group, title: 'Twins' })
      await desk.act(people.contributor, id, 'submit')
      await desk.act(people.lead, id, 'accept')
      return { id, revision: (await desk.latest(id)).revision }
    }),
  )
  const answers = await Promise.all(
    ready.map(({ id, revision }) => lead('POST', `/publications/${id}/actions/publish`, { revision, note: '' })),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const slugs = await Promise.all(ready.map(async ({ id }) => (await desk.live(id))?.slug))
  expect(slugs.sort()).toEqual(['twins', 'twins-2', 'twins-3'])
})

test('what may not be known leaves nothing: a closed group, an embargo, a draft that was deleted', async () => {
  const group = await editor<Made>('POST', '/working-groups', { name: 'Was open', number: 80, summary: 'x' })
  await editor('PATCH', `/working-groups/${group.body.doc.id}`, { slug: 'was-open-once', status: 'closed' })
  const embargoUntil = new Date(Date.now() + 9e8).toISOString()
  const embargoed = await publish('Under embargo', { embargoUntil })
  const taken = await publish('Withdrawn unseen', { embargoUntil })
  await desk.act(people.lead, taken.id, 'withdraw', { note: 'Never mind.' })
  const draft = await desk.write(people.contributor, { group: people.group, title: 'Thrown away' })
  await payload.delete({ collection: 'publications', id: draft.id })
  const nothing = await see('/publications/no-such-paper')
  for (const address of [
    ...['/groups/was-open', '/groups/was-open-once'],
    ...[embargoed, taken, draft].map(({ slug }) => `/publications/${slug}`),
  ]) {
    const seen = await see(address)
    expect([address, seen.status]).toEqual([address, 404])
    expect(withoutRequest(seen.text)).toBe(withoutRequest(nothing.text))
  }
})

const withoutRequest = (text: string) => text.replace(/<p class="request-id">.*?<\/p>/, '')

describe('a withdrawn paper', () => {
  const statement = 'The figures of table 3 were wrong.\n\nWe thank <Ama Mensah> for finding it.'

  test('leaves a tombstone, and nothing else of it', async () => {
    const successor = await publish('Remittance costs, corrected')
    const words = {
      abstract: 'Zebrafinch abstract',
      keywords: ['zebrafinch'],
      authors: [{ name: 'Ama Mensah', affiliation: 'Zebrafinch University' }],
    }
    const { id, slug } = await publish('Remittance costs', { ...words, issued: '2021-03' })
    await desk.act(people.lead, id, 'withdraw', { note: statement, supersededBy: successor.id })
    const { status, text, cache } = await see(`/publications/${slug}?from=a-citation`)
    expect([status, cache]).toEqual([410, 'no-cache'])
    for (const part of [
      'Remittance costs',
      'Ama Mensah',
      'March 2021',
      'table 3 were wrong',
      'We thank &lt;Ama Mensah&gt;',
    ])
      expect(text).toContain(part)
    expect(text).toContain(`href="/publications/${successor.slug}"`)
    expect(text).toMatch(/<meta name="robots" content="noindex/)
    expect(text).not.toMatch(/zebrafinch|citation_|application\/ld\+json/i)
    for (const { ending } of CITATION_FORMATS) expect((await see(`/publications/${slug}.${ending}`)).status).toBe(410)
    const lists = [
      '/',
      '/publications',
      '/publications.atom',
      '/publications.csv',
      '/search?q=remittance',
      '/sitemaps/publications-1.xml',
      '/suggest?q=remittance',
      '/api/publications',
    ]
    for (const list of lists)
      expect((await see(list)).text).not.toMatch(new RegExp(`Remittance costs(?!, corrected)|${slug}["<.]`))
    expect((await see(`/api/publications/${id}`)).status).toBe(404)
    for (const collection of ['tombstones', 'addresses']) expect((await see(`/api/${collection}`)).status).toBe(404)
  })

  test('does not name a successor that is not public, until it is', async () => {
    const successor = await publish('Not before its day', { embargoUntil: new Date(Date.now() + 9e8).toISOString() })
    const { id, slug } = await publish('Has a quiet successor')
    await desk.act(people.lead, id, 'withdraw', { note: statement, supersededBy: successor.id })
    expect((await see(`/publications/${slug}`)).text).not.toContain('before its day')
    const where = { id: { equals: successor.id } }
    const stored = await payload.db.findOne<{ id: string }>({ collection: 'publications', where })
    const data = { ...stored, embargoUntil: null }
    await payload.db.updateOne({ collection: 'publications', id: successor.id, data, returning: false })
    expect((await see(`/publications/${slug}`)).text).toContain('Not before its day')
  })

  test('that is removed entirely leaves one neutral sentence, at once or later', async () => {
    const now = await publish('Unlawful words')
    await desk.act(people.editor, now.id, 'withdraw', { note: 'A court order.', entirely: true })
    const later = await publish('More unlawful words')
    await desk.act(people.lead, later.id, 'withdraw', { note: 'Unlawful as well.' })
    expect((await see(`/publications/${later.slug}`)).text).toContain('More unlawful words')
    await desk.act(people.lead, later.id, 'remove', { note: 'A court order.' })
    for (const { slug } of [now, later]) {
      const { status, text } = await see(`/publications/${slug}`)
      expect(status).toBe(410)
      expect(text).toContain('What stood at this address was taken away.')
      expect(text).not.toMatch(/unlawful|court/i)
      expect((await see(`/publications/${slug}.bib`, '*/*')).status).toBe(410)
    }
    await expect(desk.act(people.lead, now.id, 'remove', { note: 'Again.' })).rejects.toMatchObject({ status: 403 })
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { target: { equals: later.id } },
      sort: '-at',
    })
    expect(docs.slice(0, 2).map(({ action }) => action)).toEqual(['remove', 'withdraw'])
  })

  test('takes no successor that is not there, and no other action plants one', async () => {
    const { id } = await publish('Needs care')
    const unknown = crypto.randomUUID()
    await expect(desk.act(people.lead, id, 'withdraw', { note: 'x', supersededBy: unknown })).rejects.toMatchObject({
      status: 400,
      field: 'supersededBy',
    })
    await expect(desk.act(people.lead, id, 'withdraw', { note: 'x', supersededBy: id })).rejects.toMatchObject({
      status: 400,
    })
    await desk.save(people.contributor, id, { abstract: 'Next' })
    await desk.act(people.contributor, id, 'submit', { supersededBy: unknown })
    expect((await desk.latest(id)).supersededBy ?? null).toBeNull()
  })
})
