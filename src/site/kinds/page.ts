import type { ItemOf } from '../../kinds/foundItem'
import { textPage } from '../pages/textPage'
import type { Presentation } from './presentation'

export const page = {
  one: textPage,
  result: {
    is: (_, { kinds }) => kinds.page.is,
    line: ({ lead }) => lead ?? '',
    lineIsText: true,
  },
} satisfies Presentation<ItemOf<'page'>>
