import type { SearchEngine } from '../../../src/search/types'
import { temporaryIndex } from '../../helpers/temporaryIndex'
import { indexOf } from './indexOf'
import { record, request, type Stored } from './records'

/** What is left of a record that was removed a moment ago, while its segment still has it. */
describe('a removed record', () => {
  const shared = { abstract: 'seasonal orchard pickers wages harvest' }
  const secret = {
    ...record('secret', { title: 'Zanzibar ledger', ...shared }, {}, '1987'),
    facets: {
      group: [{ value: 'closed', label: 'Quokka circle' }],
      author: [{ value: 'q', label: 'Quentin Quill' }],
      keyword: [{ value: 'k', label: 'quarantined notes' }],
      year: [{ value: '1987', label: '1987' }],
    },
    files: [{ id: 'f', title: 'Quince', href: '/f', pages: ['marzipan accounts'], paged: true }],
  }
  const kept = [
    record('kept', { title: 'Harvest wages', ...shared }),
    record('other', { title: 'Orchard pickers', ...shared }),
    ...Array.from({ length: 6 }, (_, number) => record(`filler ${number}`)),
  ]
  let index: SearchEngine<Stored>
  beforeAll(async () => {
    index = (await indexOf(secret, ...kept)).index
  })

  test('was known by all of this before', async () => {
    expect((await index.search(request('zanzibra'))).corrected).toBe('zanzibar')
    expect((await index.suggest('quo', 9)).length).toBeGreaterThan(0)
    expect((await index.related('kept', 9)).map((hit) => hit.record.name)).toContain('secret')
  })

  describe('once it is gone', () => {
    beforeAll(() => index.apply({ put: [], remove: ['secret'] }))

    test('gives no correction of spelling', async () => {
      for (const text of ['zanzibra', 'marzipna', 'zanzibra ledgre', 'zanzibarledger'])
        expect(await index.search(request(text))).toMatchObject({ corrected: null, total: 0 })
    })

    test('keeps no word from being corrected to one that is there', async () => {
      await index.apply({ put: [record('near', { title: 'zanzibor' })], remove: [] })
      expect(await index.search(request('zanzibar'))).toMatchObject({ corrected: 'zanzibor', total: 1 })
      await index.apply({ put: [], remove: ['near'] })
    })

    test.each(['zanz', 'ledg', 'quo', 'que', 'quill', 'quar', 'marz', 'closed'])(
      'gives no suggestion for %s',
      async (text) => {
        expect(await index.suggest(text, 20)).toEqual([])
      },
    )

    test('has no facet, count or label, also where its values are chosen', async () => {
      const { facets, total } = await index.search(request())
      expect(total).toBe(kept.length)
      expect([facets.group, facets.author, facets.keyword, facets.year]).toEqual([[], [], [], []])
      const chosen = await index.search(
        request('', { group: ['closed'], author: ['q'], keyword: ['k'], year: ['1987'] }),
      )
      expect(chosen.total).toBe(0)
      expect(JSON.stringify(chosen)).not.toMatch(/quokka|quill|quarantined/i)
      expect(chosen.facets.group).toEqual([{ value: 'closed', label: 'closed', count: 0 }])
    })

    test('is not named by an operator, found by its words, or by most of them', async () => {
      for (const text of ['group:quokka', 'author:quill', 'year:1987', 'zanzibar', '"marzipan accounts"', 'zanz*'])
        expect(await index.search(request(text))).toMatchObject({ total: 0, hits: [] })
      const most = await index.search(request('zanzibar ledger wages harvest'))
      expect(most).toMatchObject({ words: 'most', total: 2 })
    })

    test('is related to nothing', async () => {
      expect((await index.related('kept', 9)).map((hit) => hit.record.name)).toEqual(['other'])
      expect(await index.related('secret', 9)).toEqual([])
    })
  })
})

test('a value that goes on is called by what the newest record that has it says', async () => {
  const named = (id: string, label: string) => ({ ...record(id), facets: { group: [{ value: 'g', label }] } })
  const { index } = await indexOf(named('1', 'Old name'))
  for (let number = 2; number <= 30; number++) {
    await index.apply({ put: [named('1', `Name ${number}`)], remove: [] })
    expect((await index.search(request())).facets.group).toEqual([{ value: 'g', label: `Name ${number}`, count: 1 }])
  }
})

test('a merge of older records, done beside a change, does not bring an old name back', async () => {
  const index = await temporaryIndex<Stored>({ flushFrom: 2 })
  const named = (id: string, label: string) => ({ ...record(id), facets: { group: [{ value: 'g', label }] } })
  const pair = (number: number) => ({ put: [named(`a${number}`, 'Old'), named(`b${number}`, 'Old')], remove: [] })
  // What is written out is merged once it is known up to when it has every change.
  await index.apply({ ...pair(0), upTo: '2026-01-01T00:00:00.000Z' })
  for (let number = 1; number < 3; number++) await index.apply(pair(number))
  await Promise.all([index.apply(pair(3)), index.apply({ put: [named('newest', 'New name')], remove: [] })])
  await index.apply({ put: [], remove: [] })
  expect(index.status().segments).toBe(2)
  expect((await index.search(request())).facets.group).toEqual([{ value: 'g', label: 'New name', count: 9 }])
  expect((await index.suggest('new na', 5)).map(({ label }) => label)).toContain('New name')
})
