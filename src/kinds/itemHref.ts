import type { FoundItem } from './foundItem'
import { KINDS_BY_NAME } from './index'

/** @returns the address of what was found */
export function itemHref(item: FoundItem): string {
  return KINDS_BY_NAME[item.kind].href('slug' in item ? item.slug : item.code)
}

/** @returns what it is called */
export function itemName(item: FoundItem): string {
  return 'title' in item ? item.title : item.name
}
