import type { Affected } from '../../../src/indexing/affected'
import { maintainIndex, type RecordKind } from '../../../src/indexing/indexMaintainer'
import { NO_TEXT } from '../../../src/search/record'
import { temporaryIndex, temporarySetAside } from '../../helpers/temporaryIndex'

/** Themes by id, as a database would hold them. */
async function maintained(themes: Map<string, string>) {
  const index = await temporaryIndex<string>()
  const applied: { records: string[]; upTo: string | undefined }[] = []
  const kind: RecordKind<string> = {
    collection: 'themes',
    recordIds: (id) => [`theme/${id}`],
    ids: async (after, limit) =>
      [...themes.keys()]
        .sort()
        .filter((id) => id > after)
        .slice(0, limit),
    records: async (ids) =>
      ids.flatMap((id) => {
        const title = themes.get(id)
        if (title === undefined) return []
        const record = {
          id: `theme/${id}`,
          language: 'en',
          text: { ...NO_TEXT, title },
          files: [],
          facets: {},
          date: null,
        }
        return [{ ...record, stored: title }]
      }),
  }
  const maintainer = maintainIndex(
    {
      ...index,
      apply: async (change) => {
        applied.push({ records: [...change.put.map(({ id }) => id), ...change.remove], upTo: change.upTo })
        await index.apply(change)
      },
    },
    [kind],
    { setAside: temporarySetAside(), reach: () => Promise.resolve(), onError: () => undefined },
  )
  await maintainer.rebuild()
  const find = async (text: string) => {
    const request = { text, filters: {}, dates: { from: null, to: null }, page: 1, pageSize: 10, count: [] }
    return (await index.search({ ...request, sort: 'title' })).hits.map(({ record }) => record)
  }
  return { maintainer, find, applied }
}

const changed = (collection: string, ...ids: string[]): Affected => ({
  ids: new Map([[collection, new Set(ids)]]),
  tooMany: false,
})

test('a document is found as it is now, and not when it is gone', async () => {
  const themes = new Map([
    ['a', 'Gender'],
    ['b', 'Environment'],
  ])
  const { maintainer, find } = await maintained(themes)
  expect(await find('gender')).toEqual(['Gender'])
  themes.set('a', 'Quokkas')
  themes.delete('b')
  await maintainer.apply(changed('themes', 'a', 'b'))
  expect([await find('gender'), await find('quokkas'), await find('environment')]).toEqual([[], ['Quokkas'], []])
})

test('the index learns up to when it has everything, once it has', async () => {
  const { maintainer, applied } = await maintained(new Map([['a', 'Gender']]))
  await maintainer.apply(changed('themes', 'a'), '2026-01-02T00:00:00.000Z')
  expect(applied).toEqual([
    { records: ['theme/a'], upTo: undefined },
    { records: [], upTo: '2026-01-02T00:00:00.000Z' },
  ])
})

test('a change of what no record is made of leaves the index as it is', async () => {
  const { maintainer, applied } = await maintained(new Map([['a', 'Gender']]))
  await maintainer.apply(changed('site-settings', 'site-settings'))
  expect(applied).toEqual([])
})

test('where a name stands in too many records, the index is built anew beside the one that serves', async () => {
  const themes = new Map([
    ['a', 'Gender'],
    ['b', 'Environment'],
  ])
  const { maintainer, find } = await maintained(themes)
  themes.set('b', 'Quokkas')
  await maintainer.apply({ ...changed('themes', 'a'), tooMany: true })
  await maintainer.idle()
  expect(await find('quokkas')).toEqual(['Quokkas'])
})
