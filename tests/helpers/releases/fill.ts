import type { Payload } from 'payload'
import { editorState } from '../../../seed/lexical'
import { deskOf } from '../desk'
import { createNetwork } from '../network'
import { createPerson } from '../people'
import { uploadPdf } from '../uploads'
import { writeValid } from '../validDocument'

/**
 * Fills a database with some of everything: a document of each collection, and papers, files and people in every state.
 *
 * @param payload connected to an empty database
 */
export async function fillRelease(payload: Payload): Promise<void> {
  const people = await createNetwork(payload)
  const { group, otherGroup, contributor, reviewer, lead, otherLead, editor } = people
  const writer = await createPerson(payload, { email: 'writer@hub.test', role: 'admin', groups: { [group]: 'lead' } })
  const known = new Map([['working-groups', group]])
  for (const { slug } of payload.config.collections)
    if (!slug.startsWith('payload-')) await writeValid(payload, slug, known, writer)
  const themes = [known.get('themes') ?? '']
  const expert = await payload.create({
    collection: 'experts',
    data: { name: 'Ngozi Adeyemi', slug: '', groups: [group], affiliation: 'University of Ibadan' },
  })
  await payload.update({ collection: 'experts', id: expert.id, data: { slug: 'ngozi-a' } })
  await payload.update({ collection: 'working-groups', id: group, data: { name: 'Envois' }, locale: 'fr' })
  const desk = deskOf(payload)
  const by = { author: contributor, lead }

  const file = await uploadPdf(payload, contributor, { group, title: 'Tables' })
  const live = await desk.publish(by, {
    ...{ group, title: 'Fees of transfers', subtitle: 'A study', abstract: 'What it costs.', type: 'report' },
    ...{ authors: [{ expert: expert.id }, { name: 'Ama Mensah', affiliation: 'Hub' }], groups: [otherGroup] },
    ...{ keyMessages: [{ message: 'Costs fall.' }], keywords: ['fees', 'costs'], countries: ['NGA', 'GHA'], themes },
    translations: [{ language: 'fr', title: 'Frais des envois', abstract: 'Ce que cela coûte.' }],
    body: editorState([{ heading: 'What was found' }, { paragraph: 'Fees fall.' }]),
    files: [{ document: file.id }],
  })
  await desk.save(contributor, live.id, { title: 'Fees of transfers, revised' })
  await desk.write(contributor, { group, title: 'رسوم التحويلات', language: 'ar' })
  const reviewed = await desk.write(contributor, { group, title: 'Corridors' })
  await desk.act(contributor, reviewed.id, 'submit', { note: 'Please be kind.' })
  await desk.tag(editor, reviewed.id, { themes, keywords: ['corridors'], countries: ['KEN'] })
  await desk.act(lead, reviewed.id, 'assign-reviewers', { reviewerIds: [reviewer.id], note: 'By June.' })
  await desk.act(reviewer, reviewed.id, 'recommend', { recommendation: 'minor-changes', note: 'Not yet.' })
  const withdrawn = await desk.publish(by, { group, title: 'Wrong figures' })
  await desk.act(lead, withdrawn.id, 'withdraw', { note: 'The figures were wrong.', supersededBy: live.id })
  await desk.publish(by, { group, title: 'Not before its day', embargoUntil: '2100-01-01T00:00:00.000Z' })
  const renamed = await desk.publish(by, { group, title: 'A title of before' })
  await desk.save(contributor, renamed.id, { title: 'Another title' })
  await desk.act(contributor, renamed.id, 'submit')
  await desk.act(lead, renamed.id, 'accept')
  await desk.act(lead, renamed.id, 'publish')

  const gone = await createPerson(payload, { email: 'gone@hub.test', groups: { [otherGroup]: 'observer' } })
  await payload.update({ collection: 'users', id: gone.id, data: { disabledAt: '2026-01-01T00:00:00.000Z' } })
  const where = { user: { equals: gone.id } }
  await payload.update({ collection: 'memberships', where, data: { state: 'ended' } })
  await payload.update({ collection: 'users', id: otherLead.id, data: { locale: 'ar', expert: expert.id } })
  await payload.updateGlobal({
    slug: 'site-settings',
    data: { name: 'A kept hub', featured: [live.id], secondFactorFor: ['admin'] },
  })
}
