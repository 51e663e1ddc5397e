import type { ArrayField } from 'payload'
import { unlessChosen } from './unlessChosen'
import { webAddress } from './webAddress'

/** Who paid for a work: a partner of the network, or an organisation by its name. */
export const funders: ArrayField = {
  name: 'funders',
  type: 'array',
  labels: { singular: 'Funder', plural: 'Funders' },
  fields: [
    {
      name: 'partner',
      type: 'relationship',
      relationTo: 'partners',
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: 'Choose a partner, or leave this empty and write a name.',
      },
    },
    unlessChosen('partner', {
      name: 'name',
      type: 'text',
      validate: (value: unknown, { siblingData }: { siblingData: { partner?: unknown } }) =>
        Boolean(value) || Boolean(siblingData.partner) || 'Choose a partner or write the funder’s name.',
    }),
    unlessChosen('partner', webAddress('website', 'Web page')),
  ],
}
