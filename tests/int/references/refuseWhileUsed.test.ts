import type { CollectionSlug, TypedUser } from 'payload'
import { createPerson } from '../../helpers/people'
import { uploadPdf } from '../../helpers/uploads'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

const remove = (collection: CollectionSlug, id: string, user: TypedUser = people.admin) =>
  payload.delete({ collection, id, user, overrideAccess: false })

/** What somebody is told who tries to delete it. */
const refusal = (collection: CollectionSlug, id: string, user?: TypedUser) =>
  remove(collection, id, user).then(
    () => 'deleted',
    (error: { status: number; message: string }) => `${error.status} ${error.message}`,
  )

const paper = (title: string, data: object = {}) =>
  desk.write(people.contributor, { group: people.group, title, ...data })

test('a file that only the draft beside a live text lists stays, also after the draft has dropped it', async () => {
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Annexed' },
  )
  const file = await uploadPdf(payload, people.contributor, { group: people.group, title: 'Annex' })
  await desk.save(people.contributor, id, { files: [{ document: file.id }] })
  const refused = '409 This document is used by publication “Annexed”. Remove it there first.'
  expect(await refusal('documents', file.id, people.contributor)).toBe(refused)
  await desk.save(people.contributor, id, { files: [] })
  expect(await refusal('documents', file.id, people.contributor)).toBe(refused)
})

test('an account that is asked for a review stays, and so does one that was', async () => {
  const reviewer = await createPerson(payload, { email: 'asked@hub.test' })
  const { id } = await paper('To be reviewed')
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: [reviewer.id] })
  expect(await refusal('users', reviewer.id)).toMatch(/^409 This account is used by 1 review\. Disable/)
  await desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: [] })
  expect(await refusal('users', reviewer.id)).toMatch(/^409/)
})

test('a member’s account stays, a person without ties goes', async () => {
  expect(await refusal('users', people.observer.id)).toMatch(/^409 This account is used by 1 membership\. Disable/)
  const nobody = await createPerson(payload, { email: 'nobody@hub.test' })
  expect(await refusal('users', nobody.id)).toBe('deleted')
})

test('themes, experts, pictures and groups stay while a version or the settings show them', async () => {
  const theme = await payload.create({
    collection: 'themes',
    data: { number: 1, name: 'Quiet', slug: '', description: 'What it is', colour: '#0a5c66' },
  })
  const expert = await payload.create({ collection: 'experts', data: { name: 'Ines Quiroga', slug: '' } })
  const { id } = await paper('With names', { themes: [theme.id], authors: [{ expert: expert.id }] })
  await desk.save(people.contributor, id, { themes: [], authors: [{ name: 'Somebody else' }] })
  expect(await refusal('themes', theme.id)).toBe(
    '409 This theme is used by publication “With names”. Remove it there first.',
  )
  expect(await refusal('experts', expert.id)).toMatch(/^409 This expert is used by publication “With names”/)
  expect(await refusal('working-groups', people.group)).toMatch(/^409 This working group is used by .*publication/)
})

test('the title of what the person may not read is not told, only that there is something', async () => {
  const theme = await payload.create({
    collection: 'themes',
    data: { number: 2, name: 'Hidden use', slug: '', description: 'What it is', colour: '#0a5c66' },
  })
  await paper('Secret so far', { themes: [theme.id] })
  expect(await refusal('themes', theme.id, people.editor)).toBe(
    '409 This theme is used by 1 publication. Remove it there first.',
  )
})

test('what the home page features stays, and a draft goes with its files set free', async () => {
  const file = await uploadPdf(payload, people.contributor, { group: people.group, title: 'Set free' })
  const { id } = await paper('Thrown away', { files: [{ document: file.id }] })
  const settings = await payload.updateGlobal({ slug: 'site-settings', data: { contact: 'hub@hub.test' }, depth: 0 })
  // Something live would do as well, and is not deleted anyhow.
  await payload.db.updateGlobal({
    slug: 'site-settings',
    data: { id: settings.id, name: settings.name, featured: [id] },
  })
  expect(await refusal('publications', id, people.lead)).toBe(
    '409 This publication is used by the site settings. Remove it there first.',
  )
  await payload.updateGlobal({ slug: 'site-settings', data: { featured: [] } })
  expect(await refusal('publications', id, people.lead)).toBe('deleted')
  expect((await payload.findByID({ collection: 'documents', id: file.id })).publication ?? null).toBeNull()
})

test('of a paper that is saved with an expert, and the deletion of that expert at the same moment, one is refused', async () => {
  const { id } = await paper('In a race')
  for (let round = 0; round < 12; round++) {
    const expert = await payload.create({ collection: 'experts', data: { name: `Racer ${round}`, slug: '' } })
    const [saved, deleted] = await Promise.allSettled([
      desk.save(people.contributor, id, { authors: [{ expert: expert.id }] }),
      remove('experts', expert.id),
    ])
    expect([saved.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected'])
  }
})
