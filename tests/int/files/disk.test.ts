import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { asServer } from '../../../seed/seeding'
import { pdf, uploadPdf } from '../../helpers/uploads'
import { payload, people, useNetwork } from '../../helpers/useNetwork'

const folder = path.join(process.env.MEDIA_DIR ?? '', 'documents')

useNetwork()

const upload = (title: string) => uploadPdf(payload, people.contributor, { group: people.group, title })
const stored = async () => (existsSync(folder) ? readdir(folder) : [])
const pathOf = (filename: string | null | undefined) => path.join(folder, filename ?? '')

/** Makes the last write of a transaction fail, after everything else in it was done. */
async function failing(work: () => Promise<unknown>): Promise<void> {
  const { db } = payload
  const create = db.create
  db.create = (args) => (args.collection === 'outbox' ? Promise.reject(new Error('Full')) : create.call(db, args))
  try {
    await expect(work()).rejects.toThrow('Full')
  } finally {
    db.create = create
  }
}

test('an upload is one whole file, under the name that its document has', async () => {
  const { filename } = await upload('Kept')
  expect(await stored()).toContain(filename)
  expect((await stored()).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('of two uploads in one request each has its own bytes, and a change of one leaves the other', async () => {
  const read = (filename: string | null | undefined) => readFile(pathOf(filename), 'utf8')
  const [one, other] = await asServer(payload, async (req) => {
    const make = (title: string) => {
      const data = pdf(title)
      const file = { name: `${title}.pdf`, data, mimetype: 'application/pdf', size: data.length }
      return payload.create({
        collection: 'documents',
        data: { title, group: people.group, visibility: 'attached' },
        file,
        depth: 0,
        req,
      })
    }
    const made = [await make('First'), await make('Second')] as const
    await payload.update({ collection: 'documents', id: made[0].id, data: { title: 'Renamed' }, req })
    return made
  })
  expect([await read(one.filename), await read(other.filename)]).toEqual([String(pdf('First')), String(pdf('Second'))])
})

test('an upload that fails leaves no file', async () => {
  const before = await stored()
  await failing(() => upload('Lost'))
  expect(await stored()).toEqual(before)
  expect(await payload.count({ collection: 'documents', where: { title: { equals: 'Lost' } } })).toEqual({
    totalDocs: 0,
  })
})

test('a file goes when its document is deleted, and stays when that fails', async () => {
  const { id, filename } = await upload('Deleted')
  const remove = () => payload.delete({ collection: 'documents', id, user: people.contributor, overrideAccess: false })
  await failing(remove)
  expect(existsSync(pathOf(filename))).toBe(true)
  expect(await payload.findByID({ collection: 'documents', id })).toMatchObject({ filename })
  await remove()
  expect(existsSync(pathOf(filename))).toBe(false)
})
