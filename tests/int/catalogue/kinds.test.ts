import { openHub, type Hub } from '../../../src/hub'
import type { Kind } from '../../../src/domain/kinds'
import { affectedBy } from '../../../src/indexing/affected'
import { namingFieldsOf } from '../../../src/indexing/namingFields'
import { STORED_KINDS } from '../../../src/kinds'
import { itemName } from '../../../src/kinds/itemHref'
import { systemReader } from '../../../src/queries/systemReader'
import { uploadPdf } from '../../helpers/uploads'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

let hub: Hub

useNetwork(() => hub?.close())
beforeAll(async () => {
  hub = await openHub(payload, env)
})

const publish = (title: string, more: object = {}) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title, ...more })

async function search(text: string, kind: Kind, more: object = {}) {
  const dates = { from: null, to: null }
  const request = { text, dates, sort: 'title' as const, page: 1, pageSize: 50, count: ['group'] as const }
  return hub.search.search({ ...request, filters: { kind: [kind] }, ...more })
}

const found = async (text: string, kind: Kind) => (await search(text, kind)).hits.map(({ record }) => itemName(record))

test('a person renamed is found by the new name, and so is what that person wrote', async () => {
  const expert = await payload.create({ collection: 'experts', data: { name: 'Quinby Aldous', slug: '' } })
  await publish('On tariffs', { authors: [{ expert: expert.id }] })
  expect([await found('quinby', 'expert'), await found('quinby', 'publication')]).toEqual([
    ['Quinby Aldous'],
    ['On tariffs'],
  ])
  await payload.update({ collection: 'experts', id: expert.id, data: { name: 'Zebedee Aldous' } })
  expect([await found('zebedee', 'expert'), await found('zebedee', 'publication')]).toEqual([
    ['Zebedee Aldous'],
    ['On tariffs'],
  ])
  expect(await found('quinby', 'publication')).toEqual([])
})

test('a group that is closed leaves the records that name it, and comes back to them when it opens', async () => {
  await publish('On corridors', { groups: [people.otherGroup] })
  const groupsOf = async () =>
    ((await search('corridors', 'publication')).facets.group ?? []).map(({ label }) => label).sort()
  expect([await found('diaspora', 'group'), await groupsOf()]).toEqual([['Diaspora'], ['Diaspora', 'Remittances']])
  await payload.update({ collection: 'working-groups', id: people.otherGroup, data: { status: 'closed' } })
  expect([await found('diaspora', 'group'), await groupsOf()]).toEqual([[], ['Remittances']])
  await payload.update({ collection: 'working-groups', id: people.otherGroup, data: { status: 'active' } })
  expect([await found('diaspora', 'group'), await groupsOf()]).toEqual([['Diaspora'], ['Diaspora', 'Remittances']])
})

test('a country is found in four languages as long as something public is about it', async () => {
  const draft = await desk.write(people.contributor, { group: people.group, title: 'Secret', countries: ['TUV'] })
  expect(draft.countries).toEqual(['TUV'])
  expect(await found('TUV', 'country')).toEqual([])
  const { id } = await publish('On islands', { countries: ['DEU'] })
  for (const name of ['Germany', 'Allemagne', 'Alemania', 'ألمانيا', 'DEU']) {
    expect([name, await found(name, 'country')]).toEqual([name, ['Germany']])
  }
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  expect(await found('Germany', 'country')).toEqual([])
})

test('a page is found as long as it stands', async () => {
  const page = await payload.create({
    collection: 'pages',
    data: { title: 'About us', slug: 'about', lead: 'Pangolins.' },
  })
  expect(await found('pangolins', 'page')).toEqual(['About us'])
  await payload.delete({ collection: 'pages', id: page.id })
  expect(await found('pangolins', 'page')).toEqual([])
})

test('a file leads to the works that have it, drafts among them', async () => {
  const owned = { group: people.group }
  const published = await uploadPdf(payload, people.contributor, { ...owned, title: 'Published' })
  const drafted = await uploadPdf(payload, people.contributor, { ...owned, title: 'Drafted' })
  await hub.settled()
  const live = await publish('With a file', { files: [{ document: published.id }] })
  const draft = await desk.write(people.contributor, { ...owned, title: 'Not yet', files: [{ document: drafted.id }] })
  const changes = [published, drafted].map(({ id }) => ({ collection: 'documents', document: id }))
  const { ids, tooMany } = await affectedBy(
    systemReader(payload),
    namingFieldsOf(payload.config, STORED_KINDS),
    changes,
  )
  expect([...(ids.get('publications') ?? [])].sort()).toEqual([live.id, draft.id].sort())
  expect([...ids.keys()].sort()).toEqual(['documents', 'publications'])
  expect(tooMany).toBe(false)
})

test('addresses of publications come in pages, each once, and none that is not public', async () => {
  await desk.write(people.contributor, { group: people.group, title: 'Hidden away', slug: 'hidden-away' })
  const all = await hub.queries.slugs('publications', 1, 1000)
  expect(all).not.toContain('hidden-away')
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => hub.queries.slugs('publications', page, 2)))
  expect(pages.flat()).toEqual(all.slice(0, 10))
  expect(await hub.queries.slugs('publications', 99, 2)).toEqual([])
})
