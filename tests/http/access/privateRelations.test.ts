import type { Publication } from '../../../src/payload-types'
import { createGroup, createPerson } from '../../helpers/people'
import { restAs, type Problem, type Send } from '../../helpers/rest'
import { desk, hub, payload, people, useHub } from '../../helpers/useHub'

let contributor: Send
/** Of another group, hidden from the contributor. */
let hidden: Publication
let open: Publication
let paper: Publication

const to = ({ id }: Publication) => ({ relation: 'related', publication: id })

useHub()
beforeAll(async () => {
  const { group, lead } = people
  const otherGroup = await createGroup(payload, 'Skills')
  const author = await createPerson(payload, { email: 'skills@hub.test', groups: { [otherGroup]: 'lead' } })
  hidden = await desk.publish({ author, lead: people.editor }, { group: otherGroup, title: 'Hidden' })
  open = await desk.publish({ author: people.contributor, lead }, { group, title: 'Open' })
  paper = await desk.write(people.contributor, { group, title: 'Ledgers' })
  contributor = await restAs(hub.url, people.contributor.email)
  await contributor('PATCH', `/publications/${paper.id}`, { related: [to(hidden)] })
  const embargoUntil = '2098-01-01T00:00:00.000Z'
  await payload.update({
    collection: 'publications',
    id: hidden.id,
    data: { embargoUntil, _status: 'published' },
    context: { seeding: true },
  })
})

const related = async () =>
  (await payload.findByID({ collection: 'publications', id: paper.id, draft: true, depth: 0 })).related?.map(
    ({ publication }) => publication,
  )

test('who saves what they were shown does not take away what they were not', async () => {
  const { body } = await contributor<Publication>('GET', `/publications/${paper.id}?draft=true&depth=0`)
  expect(body.related).toEqual([])
  expect((await contributor('PATCH', `/publications/${paper.id}`, { title: 'Saved', related: [] })).status).toBe(200)
  expect(await related()).toEqual([hidden.id])
  const added = { related: [to(open)] }
  expect((await contributor('PATCH', `/publications/${paper.id}`, added)).status).toBe(200)
  expect(await related()).toEqual([open.id, hidden.id])
  expect((await contributor('PATCH', `/publications/${paper.id}`, { related: [] })).status).toBe(200)
  expect(await related()).toEqual([hidden.id])
})

test('the answer to a save of an older text holds nothing of what is hidden', async () => {
  const stale = { title: 'Slower', revision: 77 }
  const { status, body, text } = await contributor<Problem>('PATCH', `/publications/${paper.id}`, stale)
  expect([status, body.errors[0]?.id]).toEqual([409, 'publication.stale'])
  expect(body.errors[0]?.details).toMatchObject({ yours: stale, current: { title: 'Saved', related: [] } })
  expect(text).not.toContain(hidden.id)
})
