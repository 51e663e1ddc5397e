import { createExtractor } from '../../../src/files/text/extractor'
import { openTexts, type FileTexts } from '../../../src/files/text/openTexts'
import { searchableFiles } from '../../../src/files/text/searchableFiles'
import type { Document, Publication } from '../../../src/payload-types'
import type { Sources } from '../../../src/kinds/kind'
import { publicationKind } from '../../../src/kinds/publication'
import { publicReader } from '../../../src/queries/publicReader'
import { pdfWith } from '../../helpers/files'
import { bundleTextReader } from '../../helpers/textReader'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

let sources: Sources
let texts: FileTexts

useNetwork(() => texts?.close())
beforeAll(async () => {
  texts = openTexts(payload, env, createExtractor({ script: bundleTextReader() }))
  sources = { reader: publicReader(payload), searchable: (files) => searchableFiles(files, texts) }
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
  const [found] = await publicationKind.forVisitors(sources, [id])
  expect(found?.facets.funder).toEqual([{ value: 'a-fund', label: 'A fund' }])
  expect(found?.files).toEqual([
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

test('whoever waits for a text hears of the file', async () => {
  const file = await upload('First edition')
  const heard = new Promise((resolve) => texts.onTextFound((id) => resolve(id)))
  const data = await pdfWith('Another edition')
  await payload.update({
    collection: 'documents',
    id: file.id,
    data: {},
    file: { name: 'second.pdf', data, mimetype: 'application/pdf', size: data.length },
    user: people.contributor,
    overrideAccess: false,
  })
  expect(await heard).toBe(file.id)
})
