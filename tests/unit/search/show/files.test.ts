import type { SearchableFile, SearchRecord } from '../../../../src/search/types'
import { indexOf } from '../indexOf'
import { record, request, type Stored } from '../records'

const PAGES = [
  ...['introduction', 'methods', 'corridors', 'wages', 'costs', 'surveys'].map((word) => `A page about ${word}.`),
  'Here stands the word bilateral beside agreements.',
  'The end.',
]

const pdf = (more: Partial<SearchableFile> = {}): SearchableFile => ({
  ...{ id: 'doc-1', title: 'Full paper', href: '/documents/doc-1/paper.pdf', pages: PAGES, paged: true },
  ...more,
})

const paper = (files: SearchableFile[], abstract = ''): SearchRecord<Stored> => ({
  ...record('paper', { title: 'Seasonal workers', abstract }),
  files,
})

const shown = (snippet: { text: string; hit: boolean }[] = []) =>
  snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

async function fileOf(text: string, ...records: SearchRecord<Stored>[]) {
  const { index } = await indexOf(...records)
  const { hits } = await index.search(request(text))
  expect(hits).toHaveLength(1)
  return hits[0]?.file ?? null
}

test('a word on page 7 alone leads to that page, with a piece of it', async () => {
  const file = await fileOf('bilateral', paper([pdf()]))
  expect(file).toMatchObject({ id: 'doc-1', title: 'Full paper', page: 7, href: '/documents/doc-1/paper.pdf#page=7' })
  expect(shown(file?.snippet)).toBe('Here stands the word [bilateral] beside agreements.')
})

test('the page is the one with the most of the words, in whichever file', async () => {
  const annex = pdf({
    id: 'doc-2',
    title: 'Annex',
    href: '/documents/doc-2/annex.pdf',
    pages: ['Costs.', 'Costs and surveys of wages.'],
  })
  expect(await fileOf('surveys wages costs', paper([pdf(), annex]))).toMatchObject({ id: 'doc-2', page: 2 })
})

test('empty pages are counted', async () => {
  expect(await fileOf('scanned', paper([pdf({ pages: ['', '', 'scanned'] })]))).toMatchObject({ page: 3 })
})

test('a word that the abstract has as well leads to no file', async () => {
  expect(await fileOf('bilateral', paper([pdf()], 'On bilateral arrangements.'))).toBeNull()
})

test('a word of the title leads to no file, and neither does an empty text', async () => {
  const { index } = await indexOf(paper([pdf({ pages: ['seasonal matters'] })]))
  expect((await index.search(request('seasonal'))).hits[0]?.file).toBeNull()
  expect((await index.search(request(''))).hits[0]?.file).toBeNull()
})

test('a file that says more of the words than the abstract does leads to its page', async () => {
  expect(await fileOf('bilateral agreements', paper([pdf()], 'On bilateral arrangements.'))).toMatchObject({ page: 7 })
})

test('a file without pages is opened from its beginning', async () => {
  const file = await fileOf(
    'bilateral',
    paper([pdf({ pages: [PAGES.join(' ')], paged: false, href: '/documents/doc-1/paper.docx' })]),
  )
  expect(file).toMatchObject({ page: null, href: '/documents/doc-1/paper.docx' })
  expect(shown(file?.snippet)).toContain('[bilateral]')
})

test('a phrase goes on over the end of a page, and not into another file', async () => {
  const pages = ['ends with labour', 'mobility begins']
  const { names } = await indexOf(paper([pdf({ pages })]))
  expect(await names('"labour mobility"')).toEqual(['paper'])
  const apart = await indexOf(paper(pages.map((page, number) => pdf({ id: `${number}`, pages: [page] }))))
  expect((await apart.index.search(request('"labour mobility"', {}, { verbatim: true }))).total).toBe(0)
})

test('a long text is indexed to its end', async () => {
  const pages = Array.from({ length: 400 }, (_, number) => `page ${number} `.repeat(150))
  pages.push('the last one says kumquat')
  expect(await fileOf('kumquat', paper([pdf({ pages })]))).toMatchObject({ page: 401 })
})
