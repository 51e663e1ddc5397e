import type { SearchEngine } from '../../../src/search/types'
import { indexOf } from './indexOf'
import { record, type Stored } from './records'

describe('suggestions', () => {
  let index: SearchEngine<Stored>
  beforeAll(async () => {
    const filled = await indexOf(
      record('1', { title: 'Migration and Development' }, { author: ['dilip ratha', 'migra smith'] }, '2012'),
      record('2', { title: 'Migration Costs' }, { author: ['dilip ratha'] }, '2020'),
      record('3', { title: 'Return Migration' }),
    )
    index = filled.index
  })
  const labels = async (text: string, limit: number, kind?: string) =>
    (await index.suggest(text, limit)).filter((each) => !kind || each.kind === kind).map(({ label }) => label)

  test('are titles and people that have what was typed, then queries, each once', async () => {
    expect((await labels('MIGRÁ', 5, 'title')).sort()).toEqual([
      'Migration Costs',
      'Migration and Development',
      'Return Migration',
    ])
    expect(await labels('MIGRÁ', 5, 'author')).toEqual(['MIGRA SMITH'])
    expect(await labels('rat', 5, 'author')).toEqual(['DILIP RATHA'])
    expect(await labels('migration c', 5, 'title')).toEqual(['Migration Costs'])
    expect(await labels('migr', 9, 'query')).toEqual(['migration'])
  })

  test('carry what leads to them', async () => {
    const suggestions = await index.suggest('dilip', 5)
    expect(suggestions).toContainEqual({ kind: 'author', label: 'DILIP RATHA', value: 'dilip ratha' })
    expect((await index.suggest('costs', 5))[0]).toMatchObject({ kind: 'title', record: { name: '2' } })
  })

  test('are no more than asked for, and none for nothing', async () => {
    expect(await labels('migra', 2)).toHaveLength(2)
    expect(await labels(' ', 5)).toEqual([])
    expect(await labels('migra', 0)).toEqual([])
  })
})
