import type { ArrayField } from 'payload'
import { orcid } from './identifiers'
import { relationOrName } from './relationOrName'
import { unlessChosen } from './unlessChosen'

/** Authors in their order: an expert with a public card, or a name with affiliation and ORCID. */
export const authors: ArrayField = {
  name: 'authors',
  type: 'array',
  labels: { singular: 'Author', plural: 'Authors' },
  fields: [
    ...relationOrName('expert', 'experts', {
      hint: 'Choose a card, or leave this empty and write a name.',
      missing: 'Choose an expert or write the author’s name.',
    }),
    {
      name: 'affiliation',
      type: 'text',
      admin: { description: 'As it was at the time of publication.' },
    },
    unlessChosen('expert', orcid()),
  ],
}
