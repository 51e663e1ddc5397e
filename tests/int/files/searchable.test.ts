import type { Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { createExtractor } from '../../../src/files/text/extractor'
import { openTexts, type FileTexts } from '../../../src/files/text/openTexts'
import { searchableFiles } from '../../../src/files/text/searchableFiles'
import { openDatabase } from '../../../src/hub'
import type { Document, Publication } from '../../../src/payload-types'
import { createQueries, type Queries } from '../../../src/queries'
import { deskOf, type Desk } from '../../helpers/desk'
import { pdfWith } from '../../helpers/files'
import { createNetwork, type Network } from '../../helpers/network'
import { bundleTextReader } from '../../helpers/textReader'

const env = readEnv()
let payload: Payload
let people: Network
let desk: Desk
let queries: Queries
let texts: FileTexts

beforeAll(async () => {
  payload = await openDatabase(env)
  people = await createNetwork(payload)
  desk = deskOf(payload)
  queries = createQueries(payload, env.publicUrl)
  texts = openTexts(payload, env, createExtractor({ script: bundleTextReader() }))
})
afterAll(async () => {
  await texts?.close()
  await payload?.destroy()
})

async function upload(title: string, visibility: Document['visibility'] = 'attached'): Promise<Document> {
  const data = await pdfWith(`${title}, page one`, `${title}, page two`)
  const document = await payload.create({
    collection: 'documents',
    data: { title, group: people.group, visibility },
    file: { name: `${title}.pdf`, data, mimetype: 'application/pdf', size: data.length },
    user: people.contributor,
    overrideAccess: false,
  })
  await texts.idle()
  return document
}

const publish = (data: Partial<Publication>) =>
  desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Sending money home', ...data },
  )

test('a public paper is indexed with the pages of its public files, in their order', async () => {
  const [second, first, closed] = [await upload('Annex'), await upload('Paper'), await upload('Notes', 'group')]
  const { id } = await publish({
    files: [first, closed, second].map((document) => ({ document: document.id })),
    funders: [{ name: 'A fund' }],
  })
  const [found] = await queries.publicationsByIds([id])
  expect(found?.funders).toEqual(['A fund'])
  expect(await searchableFiles(found?.files ?? [], texts)).toEqual([
    {
      ...{ id: first.id, title: 'Paper', paged: true, pages: ['Paper, page one', 'Paper, page two'] },
      href: `/documents/${first.id}/Paper.pdf?view=inline`,
    },
    {
      ...{ id: second.id, title: 'Annex', paged: true, pages: ['Annex, page one', 'Annex, page two'] },
      href: `/documents/${second.id}/Annex.pdf?view=inline`,
    },
  ])
})

test('all papers are read with their files too', async () => {
  const file = await upload('Listed')
  const { id } = await publish({ title: 'Of all', files: [{ document: file.id }] })
  const all = await queries.publicationsByIds(await queries.idsForIndex('publications', '', 100))
  expect(all.find((one) => one.id === id)?.files).toMatchObject([{ id: file.id, storedName: file.filename }])
})

test('whoever hears of a text is told which paper shows its file', async () => {
  const file = await upload('Attached later')
  const { id } = await desk.write(people.contributor, {
    group: people.group,
    title: 'Not public',
    files: [{ document: file.id }],
  })
  const heard = new Promise((resolve) => texts.onTextFound((...told) => resolve(told)))
  const data = await pdfWith('Another edition')
  await payload.update({
    collection: 'documents',
    id: file.id,
    data: {},
    file: { name: 'second.pdf', data, mimetype: 'application/pdf', size: data.length },
    user: people.contributor,
    overrideAccess: false,
  })
  expect(await heard).toEqual([file.id, id])
})
