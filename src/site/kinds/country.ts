import { regionOf } from '../../domain/regions'
import type { ItemOf } from '../../kinds/foundItem'
import type { Presentation } from './presentation'

export const country: Presentation<ItemOf<'country'>> = {
  result: {
    is: (_, { kinds }) => kinds.country.is,
    line: ({ code }, { kinds, regions }) => {
      const region = regionOf(code)
      return [region && regions[region.slug], kinds.country.line].filter(Boolean).join(' · ')
    },
  },
}
