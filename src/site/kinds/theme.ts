import type { ItemOf } from '../../kinds/foundItem'
import { themePage } from '../pages/theme'
import { themesPage } from '../pages/themes'
import type { Presentation } from './presentation'

export const theme = {
  place: { order: 3, label: ({ kinds }) => kinds.theme.place },
  all: themesPage,
  one: themePage,
  result: {
    is: (_, { kinds }) => kinds.theme.is,
    line: ({ description }) => description,
    lineIsText: true,
    colour: ({ colour }) => colour,
  },
} satisfies Presentation<ItemOf<'theme'>>
