import { indexOf } from './indexOf'
import { record } from './records'

describe('the words of a query', () => {
  test('are found whatever their case, accents and number', async () => {
    const { names } = await indexOf(
      record('a', { title: 'Côte d’Ivoire: Remittances' }),
      record('b', { body: 'Łódź and policies' }),
    )
    expect(await names('COTE ivoire')).toEqual(['a'])
    expect(await names('remittance')).toEqual(['a'])
    expect(await names('lodz')).toEqual(['b'])
    expect(await names('policy')).toEqual(['b'])
  })

  test('must all be in a record, in whichever fields', async () => {
    const { names } = await indexOf(
      record('a', { title: 'migration', body: 'nepal' }),
      record('b', { title: 'migration' }),
    )
    expect(await names('nepal migration')).toEqual(['a'])
  })

  test('are asked for less strictly when no record has all, and the answer says so', async () => {
    const { index, names } = await indexOf(
      record('a', { title: 'migration' }),
      record('b', { title: 'kathmandu' }),
      record('c'),
    )
    expect((await names('kathmandu migration')).sort()).toEqual(['a', 'b'])
    expect((await index.search({ ...everything, text: 'kathmandu migration' })).words).toBe('most')
    expect((await index.search({ ...everything, text: 'migration' })).words).toBe('all')
    expect(await names('xylophone quartz')).toEqual([])
  })

  test('weigh more in a title than in an abstract, and more in an abstract than in a body', async () => {
    const { names } = await indexOf(
      record('1 body', { title: 'other words here', body: 'migration' }),
      record('2 abstract', { title: 'other words here', abstract: 'migration' }),
      record('3 title', { title: 'some words on migration' }),
      record('none', { title: 'other words here', abstract: 'other', body: 'other' }),
    )
    expect(await names('migration')).toEqual(['3 title', '2 abstract', '1 body'])
  })

  test('find an identifier', async () => {
    const { names } = await indexOf(
      record('a', { identifiers: '10.1596/25098' }),
      record('b', { identifiers: '10.1596/25099' }),
    )
    expect(await names('10.1596/25098')).toEqual(['a'])
    expect(await names('https://doi.org/10.1596/25099')).toEqual(['b'])
  })

  test('that are only punctuation find everything, as an empty query does', async () => {
    const { names } = await indexOf(record('a'), record('b'))
    expect((await names(' "?" ')).sort()).toEqual(['a', 'b'])
    expect((await names('')).sort()).toEqual(['a', 'b'])
  })
})

const everything = {
  ...{ text: '', filters: {}, dates: { from: null, to: null }, sort: 'relevance' as const },
  ...{ page: 1, pageSize: 10, count: [] },
}
