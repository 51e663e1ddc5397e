import type { ReactElement } from 'react'
import type { AtomEntry } from '../../export'
import type { FoundItem } from '../../kinds/foundItem'
import type { SearchHit } from '../../search/types'
import type { Words } from '../../words/i18n'
import type { SiteI18n } from '../i18n'
import type { PageLoader } from '../page'

/** How the site shows a kind of thing. */
export interface Presentation<Item = FoundItem> {
  /** Its place in the header: in which order, and what it is called there. */
  place?: { order: number; label: (words: Words) => string }
  /** The page of all, where that is no list with filters. */
  all?: PageLoader
  /** The page of one; left out where one has none. */
  one?: PageLoader
  /** One of them in a list. */
  result: Result<Item> | ((hit: SearchHit<Item>, marked: boolean) => ReactElement)
  /** One of them in a feed, where they are news. */
  news?: (item: Item, i18n: SiteI18n) => Omit<AtomEntry, 'id' | 'href'>
}

/** A result that is shown by its name and a line about it. */
export interface Result<Item> {
  /** What it is, in a list of several kinds. */
  is(item: Item, words: Words): string
  /** What is best known of it. */
  line(item: Item, words: Words): string
  /** The line is the text that a passage is taken from, which then stands in its place. */
  lineIsText?: true
  /** What stands beneath in a list of its own kind. */
  more?(item: Item): string
  /** `#rrggbb`, shown as a small square before the name. */
  colour?(item: Item): string
}
