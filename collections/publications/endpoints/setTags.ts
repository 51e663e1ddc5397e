import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isCountryCode } from '../../../src/domain/countries'
import type { Publication } from '../../../src/payload-types'
import { tagPublication } from '../../../src/review/publication'
import { accountOf, bodyOf, idParam } from './body'

type Country = NonNullable<Publication['countries']>[number]

const body = z.strictObject({
  revision: z.int('Send the revision that you have seen.'),
  themes: z.array(z.uuid('Choose themes from the list.')).max(20),
  keywords: z
    .array(z.string().trim().min(1, 'A keyword cannot be empty.').max(80, 'Keep a keyword under 80 characters.'))
    .max(20, 'At most twenty keywords.'),
  countries: z.array(
    z.custom<Country>((code) => typeof code === 'string' && isCountryCode(code), 'Use ISO 3166-1 alpha-3 codes.'),
  ),
})

/** POST /api/publications/:id/tags with `{ revision, themes, keywords, countries }`: what an editor adds so that it is found. */
export const setTags: Endpoint = {
  path: '/:id/tags',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    const { revision, ...tags } = await bodyOf(req, body)
    const publication = await tagPublication(req, account, { id: idParam(req), revision, tags })
    return Response.json({ id: publication.id, state: publication.state, revision: publication.revision })
  },
}
