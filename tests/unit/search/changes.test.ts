import { temporaryDirectory, temporaryIndex } from '../../helpers/temporaryIndex'
import { indexOf } from './indexOf'
import { record, request, type Stored } from './records'

const byTitle = request('', {}, { sort: 'title' })

test('a change replaces, adds and removes at once', async () => {
  const { index, names } = await indexOf(record('a', { title: 'old' }, { group: ['x'] }), record('b'))
  await index.search(request())
  await index.apply({
    put: [record('a', { title: 'fresh' }, { group: ['y'] }), record('c')],
    remove: ['b', 'unknown'],
  })
  expect((await index.search(request('old', {}, { verbatim: true }))).total).toBe(0)
  expect((await index.search(request('fresh'))).total).toBe(1)
  expect(await names(byTitle)).toEqual(['c', 'a'])
  expect((await index.search(request())).facets.group).toEqual([{ value: 'y', label: 'Y', count: 1 }])
  expect(index.status().records).toBe(2)
})

test('of a record that comes twice in a change the last one counts', async () => {
  const { index, names } = await indexOf(record('a', { title: 'first' }), record('a', { title: 'second' }))
  expect(await names('second')).toEqual(['a'])
  expect((await index.search(request())).total).toBe(1)
})

test('a change during a rebuild is in the rebuilt index too', async () => {
  const { index, names } = await indexOf(record('gone'))
  async function* source() {
    yield record('a')
    yield record('withdrawn')
    await index.apply({ put: [record('b')], remove: ['withdrawn'] })
    expect((await index.search(request('gone'))).total).toBe(1)
    yield record('c')
  }
  await index.rebuild(source())
  expect(await names(byTitle)).toEqual(['a', 'b', 'c'])
})

test('a rebuild that fails leaves the index as it was, and another may follow', async () => {
  const { index, names } = await indexOf(record('a'))
  async function* broken() {
    yield record('b')
    throw new Error('the database went away')
  }
  await expect(index.rebuild(broken())).rejects.toThrow('the database went away')
  expect(await names(byTitle)).toEqual(['a'])
  await index.rebuild(
    (async function* () {
      yield record('c')
    })(),
  )
  expect(await names(byTitle)).toEqual(['c'])
})

test('a change is refused once the index is closed', async () => {
  const index = await temporaryIndex<Stored>()
  await index.close()
  await expect(index.apply({ put: [record('a')], remove: [] })).rejects.toThrow('closed')
})

test('a removal alone is kept by closing, and so is what was asked before it', async () => {
  const directory = temporaryDirectory()
  const first = await temporaryIndex<Stored>({ directory })
  await first.apply({ put: [record('a'), record('b')], remove: [], upTo: '2026-01-01T00:00:00.000Z' })
  await first.close()
  const second = await temporaryIndex<Stored>({ directory })
  const removed = second.apply({ put: [], remove: ['a'], upTo: '2026-01-02T00:00:00.000Z' })
  await second.close()
  await removed
  const third = await temporaryIndex<Stored>({ directory })
  expect(third.status()).toMatchObject({ records: 1, asOf: '2026-01-02T00:00:00.000Z' })
})
