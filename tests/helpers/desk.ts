import type { Payload, TypedUser } from 'payload'
import { principalOf } from '../../src/access/principal'
import type { ActionInput, ActionName } from '../../src/domain/publicationWorkflow'
import type { Publication } from '../../src/payload-types'
import { performOnPublication, tagPublication, type Tags } from '../../src/review/publication'
import { requestOf } from './people'
import { retried } from '../../src/config/database'

/** What people do with publications, as the endpoints let them. */
export function deskOf(payload: Payload) {
  const latest = (id: string): Promise<Publication> =>
    payload.findByID({ collection: 'publications', id, draft: true, depth: 0 })

  const accountOf = async (user: TypedUser) => {
    const req = await requestOf(payload, user)
    const account = await principalOf(req)
    if (account.kind === 'visitor') throw new Error('The account was not recognised')
    return { req, account }
  }

  return {
    latest,

    /** @returns what visitors get, or null */
    async live(id: string): Promise<Publication | null> {
      const where = { id: { equals: id } }
      const { docs } = await payload.find({ collection: 'publications', where, depth: 0, overrideAccess: false })
      return docs[0] ?? null
    },

    /** Writes a draft. */
    write(user: TypedUser, data: Partial<Publication> & Pick<Publication, 'group' | 'title'>): Promise<Publication> {
      const draft = { type: 'working-paper', language: 'en', slug: '', state: 'draft', revision: 1, ...data } as const
      return retried(() =>
        payload.create({ collection: 'publications', data: draft, depth: 0, user, overrideAccess: false }),
      )
    },

    /** Saves an edit. */
    save(user: TypedUser, id: string, data: Partial<Publication>): Promise<Publication> {
      return retried(() =>
        payload.update({ collection: 'publications', id, data, depth: 0, user, overrideAccess: false }),
      )
    },

    /** Takes a step of the workflow, having seen the present revision unless another one is given. */
    async act(
      user: TypedUser,
      id: string,
      action: ActionName,
      { revision, ...input }: Partial<ActionInput> & { revision?: number } = {},
    ): Promise<Publication> {
      const seen = revision ?? (await latest(id)).revision
      return retried(async () => {
        const { req, account } = await accountOf(user)
        return performOnPublication(req, account, { id, action, revision: seen, input: { note: '', ...input } })
      })
    },

    /** Tags a publication, having seen the present revision unless another one is given. */
    async tag(user: TypedUser, id: string, tags: Partial<Tags>, revision?: number): Promise<Publication> {
      const all = { themes: [], keywords: [], countries: [], ...tags }
      const seen = revision ?? (await latest(id)).revision
      return retried(async () => {
        const { req, account } = await accountOf(user)
        return tagPublication(req, account, { id, revision: seen, tags: all })
      })
    },

    /** Writes, submits, accepts and publishes. */
    async publish(
      { author, lead }: { author: TypedUser; lead: TypedUser },
      data: Partial<Publication> & Pick<Publication, 'group' | 'title'>,
    ): Promise<Publication> {
      const { id } = await this.write(author, data)
      await this.act(author, id, 'submit')
      await this.act(lead, id, 'accept')
      return this.act(lead, id, 'publish')
    },
  }
}

export type Desk = ReturnType<typeof deskOf>
