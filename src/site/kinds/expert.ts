import type { ItemOf } from '../../kinds/foundItem'
import { expertPage } from '../pages/expert'
import type { Presentation } from './presentation'

export const expert = {
  place: { order: 5, label: ({ kinds }) => kinds.expert.place },
  one: expertPage,
  result: {
    is: (_, { kinds }) => kinds.expert.is,
    line: ({ role, affiliation }) => [role, affiliation].filter(Boolean).join(', '),
    more: ({ topics }) => topics.join(', '),
  },
} satisfies Presentation<ItemOf<'expert'>>
