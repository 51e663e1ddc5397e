import type { TypedUser } from 'payload'
import { principalOf } from '../../../src/access/principal'
import type { FileAction } from '../../../src/domain/fileWorkflow'
import { performOnFile } from '../../../src/review/file'
import { requestOf } from '../../helpers/people'
import { uploadPdf } from '../../helpers/uploads'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

/** Titles of the files that visitors may have, among those of these titles. */
async function open(...titles: string[]): Promise<string[]> {
  const where = { title: { in: titles } }
  const { docs } = await payload.find({ collection: 'documents', where, overrideAccess: false, sort: 'title' })
  return docs.map(({ title }) => title)
}

const upload = (title: string, user = people.contributor, group = people.group) =>
  uploadPdf(payload, user, { group, title })

const listing = (...documents: { id: string }[]) => ({ files: documents.map(({ id }) => ({ document: id })) })

async function publishAgain(id: string): Promise<void> {
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  await desk.act(people.lead, id, 'publish')
}

test('a file comes out with its paper, and goes with it', async () => {
  const file = await upload('Paper in PDF')
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'With a file', ...listing(file) })
  expect(await open('Paper in PDF')).toEqual([])
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  expect(await open('Paper in PDF')).toEqual([])
  await desk.act(people.lead, id, 'publish')
  expect(await open('Paper in PDF')).toEqual(['Paper in PDF'])
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  expect(await open('Paper in PDF')).toEqual([])
})

test('files change places when the draft that lists others is published, not before', async () => {
  const [first, second] = [await upload('First edition'), await upload('Second edition')]
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Two editions', ...listing(first) },
  )
  await desk.save(people.contributor, id, listing(second))
  expect(await open('First edition', 'Second edition')).toEqual(['First edition'])
  expect(await desk.live(id)).toMatchObject(listing(first))
  await publishAgain(id)
  expect(await open('First edition', 'Second edition')).toEqual(['Second edition'])
  expect(await desk.live(id)).toMatchObject(listing(second))
})

test('the files of a live paper go with it when it is withdrawn beside a newer draft', async () => {
  const [old, added] = [await upload('Old file'), await upload('Added file')]
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Withdrawn while rewritten', ...listing(old) },
  )
  await desk.save(people.contributor, id, listing(old, added))
  await desk.act(people.editor, id, 'withdraw', { note: 'Wrong.' })
  expect(await open('Old file', 'Added file')).toEqual([])
})

test('a file under embargo waits with its paper', async () => {
  const file = await upload('Embargoed file')
  await desk.publish(
    { author: people.contributor, lead: people.lead },
    {
      group: people.group,
      title: 'Embargoed',
      embargoUntil: new Date(Date.now() + 3_600_000).toISOString(),
      ...listing(file),
    },
  )
  expect(await open('Embargoed file')).toEqual([])
})

test('a publication that fails half way releases no file', async () => {
  const file = await upload('Nearly out')
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Fails', ...listing(file) })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  const { db } = payload
  const create = db.create
  db.create = (args) => (args.collection === 'outbox' ? Promise.reject(new Error('Full')) : create.call(db, args))
  try {
    await expect(desk.act(people.lead, id, 'publish')).rejects.toThrow('Full')
  } finally {
    db.create = create
  }
  const { released, stage } = await payload.findByID({ collection: 'documents', id: file.id })
  expect([Boolean(released), stage]).toEqual([false, 'accepted'])
})

test('a paper cannot show a file of another group, of another paper, or none at all', async () => {
  const foreign = await upload('Of another group', people.otherContributor, people.otherGroup)
  const taken = await upload('Of another paper')
  await desk.write(people.contributor, { group: people.group, title: 'The owner', ...listing(taken) })
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'The taker' })
  for (const file of [foreign, taken])
    await expect(desk.save(people.contributor, id, listing(file))).rejects.toMatchObject({
      status: 400,
      field: 'files',
    })
  await expect(
    desk.save(people.contributor, id, listing({ id: '00000000-0000-4000-8000-000000000000' })),
  ).rejects.toMatchObject({ status: 400 })
  await expect(
    desk.write(people.contributor, { group: people.group, title: 'Born with it', ...listing(foreign) }),
  ).rejects.toMatchObject({ status: 400 })
})

test('a file that is out can be neither changed nor deleted', async () => {
  const file = await upload('Final file')
  await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Final', ...listing(file) },
  )
  for (const user of [people.contributor, people.lead, people.admin]) {
    const as = { collection: 'documents', id: file.id, user, overrideAccess: false } as const
    for (const data of [{ visibility: 'group' as const }, { title: 'Another' }])
      await expect(payload.update({ ...as, data })).rejects.toMatchObject({ status: 409, id: 'document.public' })
    await expect(payload.delete(as)).rejects.toMatchObject({ status: 409, id: 'document.public' })
  }
  expect(await open('Final file')).toEqual(['Final file'])
})

test('nobody releases a file by saying so', async () => {
  const file = await upload('Not released')
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Without a file' },
  )
  await payload.update({
    collection: 'documents',
    id: file.id,
    data: { released: true, publication: id, stage: 'published', release: 'released' },
    user: people.contributor,
    overrideAccess: false,
  })
  expect(await open('Not released')).toEqual([])
})

/** Takes a step of the workflow of a file. */
async function act(user: TypedUser, id: string, action: FileAction, more: { note?: string; updatedAt?: string } = {}) {
  const req = await requestOf(payload, user)
  const account = await principalOf(req)
  if (account.kind === 'visitor') throw new Error('The account was not recognised')
  return performOnFile(req, account, { id, action, note: '', ...more })
}

const forEveryone = (title: string) =>
  uploadPdf(payload, people.contributor, { group: people.group, title, visibility: 'public' })

describe('a file by itself', () => {
  test('comes before everyone when a lead or an editor releases it, and not by its upload', async () => {
    for (const who of [people.lead, people.editor, people.admin]) {
      const { id, title } = await forEveryone(`Released by ${who.name}`)
      expect(await open(title)).toEqual([])
      for (const other of [people.contributor, people.reviewer, people.observer])
        await expect(act(other, id, 'release')).rejects.toMatchObject({ status: 403 })
      await expect(act(people.otherLead, id, 'release')).rejects.toMatchObject({ status: 404 })
      await act(who, id, 'release')
      expect(await open(title)).toEqual([title])
    }
  })

  test('is released as it was seen: a newer one asks for another look', async () => {
    const { id, updatedAt } = await forEveryone('Changed meanwhile')
    await payload.update({ collection: 'documents', id, data: { title: 'Changed' } })
    await expect(act(people.lead, id, 'release', { updatedAt })).rejects.toMatchObject({
      status: 409,
      id: 'document.stale',
    })
  })

  test('is fixed while it is out, taken down with a reason, and then open again', async () => {
    const { id } = await forEveryone('Up and down')
    await act(people.lead, id, 'release')
    const save = () =>
      payload.update({
        collection: 'documents',
        id,
        data: { title: 'Up again' },
        user: people.contributor,
        overrideAccess: false,
      })
    await expect(save()).rejects.toMatchObject({ status: 409, id: 'document.public' })
    await expect(act(people.editor, id, 'take-down')).rejects.toMatchObject({ status: 400, field: 'note' })
    await act(people.editor, id, 'take-down', { note: 'Names of people in it.' })
    expect(await open('Up and down')).toEqual([])
    await save()
    expect(await open('Up again')).toEqual([])
    const { docs } = await payload.find({ collection: 'audit-log', where: { target: { equals: id } }, sort: 'at' })
    expect(docs.map(({ action, note }) => [action, note])).toEqual([
      ['create', null],
      ['release', null],
      ['take-down', 'Names of people in it.'],
      ['update', null],
    ])
    await act(people.lead, id, 'release')
    expect(await open('Up again')).toEqual(['Up again'])
  })

  test('is not taken from its readers by a draft that lists it', async () => {
    const file = await forEveryone('Out already')
    await act(people.lead, file.id, 'release')
    await expect(
      desk.write(people.contributor, { group: people.group, title: 'Takes it', ...listing(file) }),
    ).rejects.toMatchObject({ status: 409, field: 'files' })
    expect(await open('Out already')).toEqual(['Out already'])
  })
})

test('whatever its own visibility, a file of a paper waits with it and goes with it', async () => {
  const file = await forEveryone('For all')
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Later', embargoUntil: '2999-01-01T00:00:00.000Z', ...listing(file) },
  )
  expect(await open('For all')).toEqual([])
  await expect(act(people.lead, file.id, 'release')).rejects.toMatchObject({ status: 403 })
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  expect(await open('For all')).toEqual([])
})

test('a file of a live paper is taken down at once, stays down, and the history of the paper says so', async () => {
  const file = await upload('Taken down')
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Shows without it', ...listing(file) },
  )
  await act(people.lead, file.id, 'take-down', { note: 'A picture is not ours.' })
  expect([await open('Taken down'), (await desk.live(id))?.files]).toEqual([[], []])
  const { docs } = await payload.find({ collection: 'audit-log', where: { target: { equals: id } }, sort: '-at' })
  expect(docs[0]).toMatchObject({ action: 'file-take-down', note: 'A picture is not ours.', actor: people.lead.id })
  await desk.tag(people.editor, id, { keywords: ['pictures'] })
  await desk.save(people.contributor, id, { title: 'Shows without it still' })
  await publishAgain(id)
  expect(await open('Taken down')).toEqual([])
  await act(people.lead, file.id, 'release')
  expect(await open('Taken down')).toEqual(['Taken down'])
})
