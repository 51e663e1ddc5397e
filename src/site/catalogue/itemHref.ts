import { filteredHref } from '../listing/listingHref'
import type { FoundItem } from './foundItem'
import { pageHref } from './kinds/page'

/** @returns the address of what was found */
export function itemHref(item: FoundItem): string {
  switch (item.kind) {
    case 'publication':
      return `/publications/${item.slug}`
    case 'expert':
      return `/experts/${item.slug}`
    case 'group':
      return `/groups/${item.slug}`
    case 'theme':
      return `/themes/${item.slug}`
    case 'country':
      return filteredHref('country', item.code)
    case 'page':
      return pageHref(item.slug)
  }
}

/** @returns what it is called */
export function itemName(item: FoundItem): string {
  return item.kind === 'publication' || item.kind === 'page' ? item.title : item.name
}
