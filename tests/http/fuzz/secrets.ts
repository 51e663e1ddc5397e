import type { TypedUser } from 'payload'
import { deskOf } from '../../helpers/desk'
import type { Network } from '../../helpers/network'
import type { ServedHub } from '../../helpers/servedHub'
import { uploadPdf } from '../../helpers/uploads'

/** Stands in everything that is hidden; whoever meets it has met what they must not. */
export const CANARY = 'canary7f3a'

/** Words that follow a canary where it was hidden and that no request holds. */
export const HIDDEN = [
  'subtitle',
  'abstract',
  'author',
  'affiliation',
  'submitted',
  'embargoed',
  'withdrawn',
  'redrafted',
  'note',
  'reason',
  'group',
  'summary',
  'person',
  'file',
]

/** Where the hidden things are: all that somebody could guess or have kept. */
export interface Secrets {
  ids: string[]
  slugs: string[]
}

/**
 * Hides a canary in every kind of thing that neither visitors nor other groups may see.
 *
 * @param hub to hide them in
 * @param people whose group owns them
 */
export async function plantSecrets(hub: ServedHub, { group, contributor: author, lead }: Network): Promise<Secrets> {
  const { payload } = hub
  const desk = deskOf(payload)
  const say = (what: string) => `${CANARY} ${what}`
  const file = await uploadPdf(payload, author, { group, title: say('file') })
  await hub.settled()
  const words = (title: string) => ({
    group,
    title: say(title),
    subtitle: say('subtitle'),
    abstract: say('abstract'),
    keywords: [CANARY],
    authors: [{ name: say('author'), affiliation: say('affiliation') }],
  })
  const publish = async (title: string, more: object = {}) =>
    desk.publish({ author, lead }, { ...words(title), ...more })

  const draft = await desk.write(author, { ...words('draft'), files: [{ document: file.id }] })
  const submitted = await desk.write(author, words('submitted'))
  await desk.act(author, submitted.id, 'submit')
  await desk.act(lead, submitted.id, 'request-changes', { note: say('note') })
  const embargoed = await publish('embargoed', { embargoUntil: new Date(Date.now() + 9e8).toISOString() })
  const withdrawn = await publish('withdrawn')
  await desk.act(lead, withdrawn.id, 'withdraw', { note: say('reason'), entirely: true })
  const redrafted = await desk.publish({ author, lead }, { group, title: 'Known to all', abstract: 'Wages and fees' })
  await desk.save(author, redrafted.id, words('redrafted'))
  const related = [{ relation: 'related' as const, publication: draft.id }]
  const pointing = await desk.publish({ author, lead }, { group, title: 'Points to a draft', related })
  const closed = await payload.create({
    collection: 'working-groups',
    data: { number: 99, name: say('group'), slug: '', summary: say('summary'), status: 'closed', publishing: 'lead' },
  })
  const person: TypedUser['id'] = (
    await payload.create({
      collection: 'users',
      data: { email: `${CANARY}@hub.test`, name: say('person'), locale: 'en', password: `${CANARY} password` },
    })
  ).id
  return {
    ids: [draft, submitted, embargoed, withdrawn, redrafted, pointing, closed, file].map(({ id }) => id).concat(person),
    slugs: [draft, submitted, embargoed, withdrawn, redrafted, pointing, closed].map(({ slug }) => slug),
  }
}
