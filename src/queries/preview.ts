import type { Payload, PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../domain/locale'
import type { State } from '../domain/publicationWorkflow'
import { publicReader } from './publicReader'
import { publicationPage } from './publications'
import { reading } from './reading'
import type { PublicationPage } from './viewModels'

/** A text of a publication, as visitors will see it. */
export interface PublicationPreview {
  page: PublicationPage
  state: State
}

/**
 * What stands around the text, such as related publications and names of groups, is read as visitors read it: what they will
 * not see is not shown here either.
 *
 * @param payload to read from
 * @param publicUrl of the hub, without a slash at the end
 * @param user who asks; the text and its files are read with their rights
 * @param id of the publication
 * @returns of the newest text that this person may read; null when there is none
 */
export async function publicationPreview(
  payload: Payload,
  publicUrl: string,
  user: NonNullable<PayloadRequest['user']>,
  id: string,
): Promise<PublicationPreview | null> {
  const asPerson = { user, depth: 0, pagination: false, locale: DEFAULT_LOCALE } as const
  const { sound } = reading(payload, ({ collection, question }) =>
    payload.find({ collection, ...question, ...asPerson, overrideAccess: false }),
  )
  const where = { id: { equals: id } }
  const [latest] = await sound('publications', { where, draft: true, limit: 1 })
  // A draft beside the live text is its group's own.
  const [publication] = latest ? [latest] : await sound('publications', { where, limit: 1 })
  if (!publication) return null
  const page = await publicationPage(publicReader(payload), publication, publicUrl, { find: sound })
  return { page, state: publication.state }
}
