import { fts5 } from './fts5'
import { miniSearch } from './miniSearch'
import { ours } from './ours'
import type { Rival } from './rival'

/** By the name that `--rivals` takes; ours comes first. */
export const RIVALS = { ours, fts5, minisearch: miniSearch } as const satisfies Record<string, Rival>

export type RivalName = keyof typeof RIVALS

/** @param name as typed @returns whether there is such an engine */
export function isRival(name: string): name is RivalName {
  return Object.hasOwn(RIVALS, name)
}
