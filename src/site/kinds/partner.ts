import type { ItemOf } from '../../kinds/foundItem'
import { partnerDetail } from '../format/partners'
import { partnerPage } from '../pages/partner'
import { partnersPage } from '../pages/partners'
import type { Presentation } from './presentation'

export const partner = {
  all: partnersPage,
  one: partnerPage,
  result: {
    is: ({ role }, { kinds }) => kinds.partner.roles[role],
    line: (item, words) => item.description || partnerDetail(item, words),
    lineIsText: true,
  },
} satisfies Presentation<ItemOf<'partner'>>
