import type { ArrayField } from 'payload'
import { relationOrName } from './relationOrName'
import { unlessChosen } from './unlessChosen'
import { webAddress } from './webAddress'

/** Who paid for a work: a partner of the network, or an organisation by its name. */
export const funders: ArrayField = {
  name: 'funders',
  type: 'array',
  fields: [
    ...relationOrName('partner', 'partners', 'Choose a partner or write the funder’s name.'),
    unlessChosen('partner', webAddress('website')),
  ],
}
