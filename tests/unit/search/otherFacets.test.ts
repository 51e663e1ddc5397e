import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openIndex } from '../../../src/search'
import { NO_TEXT } from '../../../src/search/record'
import type { SearchEngine } from '../../../src/search/types'

type Shelf = 'shelf' | 'printed' | 'subject'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-index-'))
let index: SearchEngine<string, Shelf>
beforeAll(async () => {
  index = await openIndex({
    directory,
    facets: [
      { name: 'shelf', operators: ['shelf', 'étagère'], suggested: 2 },
      { name: 'printed', operators: ['printed'], holdsYears: true },
      { name: 'subject', suggestsQueries: true },
    ],
  })
  const book = (title: string, shelf: string, year: string, subject: string) => ({
    ...{ id: title, language: 'en', text: { ...NO_TEXT, title }, files: [], date: year, stored: title },
    facets: {
      shelf: [{ value: shelf, label: `Shelf ${shelf}` }],
      printed: [{ value: year, label: year }],
      subject: [{ value: subject, label: subject }],
    },
  })
  await index.apply({
    put: [
      book('Apples', 'a', '1999', 'fruit'),
      book('Beans', 'b', '2004', 'legumes'),
      book('Cress', 'b', '2010', 'herbs'),
    ],
    remove: [],
  })
})
afterAll(async () => {
  await index?.close()
  rmSync(directory, { recursive: true, force: true })
})

const find = async (text: string) =>
  index.search({
    ...{ text, filters: {}, dates: { from: null, to: null }, sort: 'title', page: 1, pageSize: 9 },
    count: ['shelf', 'printed'],
  })
const titles = async (text: string) => (await find(text)).hits.map(({ record }) => record)

describe('an index of other facets', () => {
  test('counts them, years from the latest', async () => {
    const { facets } = await find('')
    expect(facets.shelf?.map(({ value, count }) => `${value} ${count}`)).toEqual(['b 2', 'a 1'])
    expect(facets.printed?.map(({ value }) => value)).toEqual(['2010', '2004', '1999'])
  })

  test('has their operators, and no others', async () => {
    expect(await titles('shelf:b')).toEqual(['Beans', 'Cress'])
    expect(await titles('Etagere:a')).toEqual(['Apples'])
    expect(await titles('printed:2000..2004')).toEqual(['Beans'])
    expect(await titles('subject:fruit')).toEqual([])
  })

  test('suggests their values and labels', async () => {
    expect(await index.suggest('shelf', 9)).toEqual([
      { kind: 'shelf', value: 'b', label: 'Shelf b' },
      { kind: 'shelf', value: 'a', label: 'Shelf a' },
    ])
    expect(await index.suggest('leg', 9)).toEqual([{ kind: 'query', label: 'legumes' }])
  })
})
