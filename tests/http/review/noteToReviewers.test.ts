import { rest, restAs, type Send } from '../../helpers/rest'
import { desk, hub, people, useHub } from '../../helpers/useHub'

let paper: string

useHub()
beforeAll(async () => {
  const { group, contributor, lead, reviewer, otherLead } = people
  paper = (await desk.write(contributor, { group, title: 'Ledgers' })).id
  await desk.act(contributor, paper, 'submit', { note: 'Please be kind.' })
  await desk.act(lead, paper, 'assign-reviewers', { reviewerIds: [reviewer.id], note: 'Look at the tables.' })
  const reviewerIds = [reviewer.id, otherLead.id]
  await desk.act(lead, paper, 'assign-reviewers', { reviewerIds, note: 'Look at the sources, by May.' })
})

async function noteFor(send: Send): Promise<unknown> {
  const { body } = await send<{ ownReview: { request: unknown } | null }>('GET', `/publications/${paper}/actions`)
  return body.ownReview?.request
}

test('who was asked for a review reads what the lead asks, from outside the group as well', async () => {
  const readers = [await restAs(hub.url, people.reviewer.email), await restAs(hub.url, people.otherLead.email)]
  expect(await Promise.all(readers.map(noteFor))).toEqual(Array(2).fill('Look at the sources, by May.'))
})

test('nobody else gets it from the panel', async () => {
  const others = [people.contributor, people.lead, people.editor, people.otherContributor]
  const senders = await Promise.all(others.map(({ email }) => restAs(hub.url, email)))
  const notes = await Promise.all([...senders, rest(hub.url)].map(noteFor))
  expect(notes.filter((note) => note !== null && note !== undefined)).toEqual([])
})

test('a reviewer from outside reads their own recommendation, and nothing of the paper’s further life', async () => {
  const { contributor, lead, otherLead, reviewer } = people
  const send = await restAs(hub.url, otherLead.email)
  const panel = () => send<{ ownReview: { sent: unknown } | null }>('GET', `/publications/${paper}/actions`)
  expect((await panel()).body.ownReview?.sent).toBeNull()
  await desk.act(otherLead, paper, 'recommend', { recommendation: 'accept', note: 'Sound.' })
  expect((await panel()).body.ownReview?.sent).toMatchObject({ recommendation: 'accept', note: 'Sound.' })
  await desk.act(reviewer, paper, 'recommend', { recommendation: 'accept', note: 'Sound.' })
  await desk.act(lead, paper, 'accept')
  expect((await panel()).status).toBe(200)
  await desk.act(lead, paper, 'publish')
  expect((await panel()).status).toBe(404)
  await desk.save(contributor, paper, { title: 'Not for reviewers' })
  expect((await panel()).status).toBe(404)
  const stale = await send('POST', `/publications/${paper}/actions/recommend`, {
    revision: 1,
    recommendation: 'accept',
  })
  expect([stale.status, stale.text.includes('draft')]).toEqual([404, false])
})
