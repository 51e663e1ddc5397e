import type { Kind } from '../../domain/kinds'
import { KINDS_WITH_PAGE } from '../../kinds'
import type { Words } from '../../words/i18n'
import type { Place } from '../page'
import { PRESENTATIONS } from './index'

interface HeaderPlace {
  name: Place
  path: string
  order: number
  label: (words: Words) => string
  /** What stands there; undefined for a page that is no list. */
  kind?: Kind
}

const OF_KINDS = KINDS_WITH_PAGE.flatMap(({ kind, path }): HeaderPlace[] => {
  const { place } = PRESENTATIONS[kind]
  return place ? [{ ...place, name: kind, path, kind }] : []
})

const OTHERS: HeaderPlace[] = [
  { name: 'coverage', path: '/coverage', order: 4, label: ({ site }) => site.places.coverage },
  { name: 'about', path: '/about', order: 100, label: ({ site }) => site.places.about },
]

/** The places that the header names. */
export const PLACES: readonly HeaderPlace[] = [...OF_KINDS, ...OTHERS].sort((one, other) => one.order - other.order)

/** Pages that stand in every hub, as the sitemap lists them. */
export const PAGES_OF_EVERY_HUB: readonly string[] = [
  '/',
  ...KINDS_WITH_PAGE.filter(({ kind, listing }) => listing ?? PRESENTATIONS[kind].all).map(({ path }) => path),
  ...OTHERS.map(({ path }) => path),
]
