import type { ArrayField } from 'payload'
import { orcid } from './identifiers'
import { relationOrName } from './relationOrName'
import { unlessChosen } from './unlessChosen'

/** Authors in their order: an expert with a public card, or a name with affiliation and ORCID. */
export const authors: ArrayField = {
  name: 'authors',
  type: 'array',
  fields: [
    ...relationOrName('expert', 'experts', 'Choose an expert or write the author’s name.'),
    { name: 'affiliation', type: 'text' },
    unlessChosen('expert', orcid()),
  ],
}
