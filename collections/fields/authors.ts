import type { ArrayField } from 'payload'
import { orcid } from './identifiers'
import { unlessChosen } from './unlessChosen'

/** Authors in their order: an expert with a public card, or a name with affiliation and ORCID. */
export const authors: ArrayField = {
  name: 'authors',
  type: 'array',
  labels: { singular: 'Author', plural: 'Authors' },
  fields: [
    {
      name: 'expert',
      type: 'relationship',
      relationTo: 'experts',
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: 'Choose a card, or leave this empty and write a name.',
      },
    },
    unlessChosen('expert', {
      name: 'name',
      type: 'text',
      validate: (value: unknown, { siblingData }: { siblingData: { expert?: unknown } }) =>
        Boolean(value) || Boolean(siblingData.expert) || 'Choose an expert or write the author’s name.',
    }),
    {
      name: 'affiliation',
      type: 'text',
      admin: { description: 'As it was at the time of publication.' },
    },
    unlessChosen('expert', orcid()),
  ],
}
