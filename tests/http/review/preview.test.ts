import { signIn } from '../../helpers/accounts'
import { PASSWORD } from '../../helpers/people'
import { desk, hub, people, useHub } from '../../helpers/useHub'

let draft: string
let live: string

useHub()
beforeAll(async () => {
  const { group, contributor, lead, otherLead } = people
  const hidden = await desk.write(contributor, { group, title: 'A draft that readers do not see' })
  const related = [{ relation: 'related', publication: hidden.id } as const]
  draft = (await desk.write(contributor, { group, title: 'Ledgers', abstract: 'What they say.', related })).id
  live = (await desk.publish({ author: contributor, lead }, { group, title: 'As it was' })).id
  await desk.save(contributor, live, { title: 'As it will be' })
  await desk.act(contributor, draft, 'submit')
  await desk.act(lead, draft, 'assign-reviewers', { reviewerIds: [otherLead.id] })
})

async function preview(id: string, email: string | null): Promise<Response> {
  const session = email === null ? {} : await signIn(hub.url, { email, password: PASSWORD })
  return fetch(`${hub.url}/preview/publications/${id}`, { headers: session })
}

/** The title that somebody reads there, or the status of the answer. */
async function titleFor(id: string, email: string | null): Promise<string | number> {
  const answer = await preview(id, email)
  return answer.ok ? (/<h1[^>]*>([^<]*)</.exec(await answer.text())?.[1] ?? '') : answer.status
}

test('the people who work on a paper read it as visitors will, and nobody else learns of it', async () => {
  const { contributor, lead, otherLead, editor, otherContributor } = people
  for (const { email } of [contributor, lead, otherLead, editor]) expect(await titleFor(draft, email)).toBe('Ledgers')
  for (const email of [otherContributor.email, null]) {
    expect(await titleFor(draft, email)).toBe(404)
    expect(await titleFor('00000000-0000-4000-8000-000000000000', email)).toBe(404)
  }
})

test('of a draft beside the live text members read the draft, others what is live', async () => {
  expect(await titleFor(live, people.contributor.email)).toBe('As it will be')
  expect(await titleFor(live, people.editor.email)).toBe('As it was')
})

test('nobody keeps a copy, other sites cannot frame it, and it shows what readers would see around it', async () => {
  const answer = await preview(draft, people.contributor.email)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  const page = await answer.text()
  expect(page).toContain('Readers do not see this text yet.')
  expect(page).not.toMatch(/A draft that readers|id="cite"|application\/ld\+json|rel="canonical"/)
})
