import type { ItemOf } from '../../kinds/foundItem'
import { groupPage } from '../pages/group'
import { groupsPage } from '../pages/groups'
import type { Presentation } from './presentation'

export const group = {
  place: { order: 2, label: ({ kinds }) => kinds.group.place },
  all: groupsPage,
  one: groupPage,
  result: {
    is: ({ number }, { kinds }) => kinds.group.is({ number }),
    line: ({ summary }) => summary,
    lineIsText: true,
  },
} satisfies Presentation<ItemOf<'group'>>
