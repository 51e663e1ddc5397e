import type { ArrayField } from 'payload'
import { relationOrName } from './relationOrName'
import { unlessChosen } from './unlessChosen'
import { webAddress } from './webAddress'

/** Who paid for a work: a partner of the network, or an organisation by its name. */
export const funders: ArrayField = {
  name: 'funders',
  type: 'array',
  labels: { singular: 'Funder', plural: 'Funders' },
  fields: [
    ...relationOrName('partner', 'partners', {
      hint: 'Choose a partner, or leave this empty and write a name.',
      missing: 'Choose a partner or write the funder’s name.',
    }),
    unlessChosen('partner', webAddress('website', 'Web page')),
  ],
}
