import { slug as slugOf } from '../../domain/slug'
import { stableUuid } from '../oneLanguage/ids'

/** An organisation as the settings of earlier releases listed it. */
export interface ListedPartner {
  name: string
  website: string | null
}

export interface NewPartner extends ListedPartner {
  id: string
  slug: string
  role: 'donor' | 'partner'
}

/** @returns the name as two mentions of one organisation are compared by */
export function partnerKey(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * @param listed in the settings, in their order
 * @param funders names of those who funded publications
 * @returns a partner for each, once, with an address of its own; those who funded something are donors
 */
export function partnersOf(listed: readonly ListedPartner[], funders: Iterable<string>): NewPartner[] {
  const paying = new Set([...funders].map(partnerKey))
  const byKey = new Map<string, NewPartner>()
  const slugs = new Set<string>()
  for (const { name, website } of listed) {
    const key = partnerKey(name)
    if (key === '' || byKey.has(key)) continue
    const slug = freeSlug(slugOf(key) || 'partner', slugs)
    const role = paying.has(key) ? 'donor' : 'partner'
    byKey.set(key, { id: stableUuid('partner', slug), name: name.trim(), slug, role, website })
  }
  return [...byKey.values()]
}

function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  taken.add(slug)
  return slug
}
