import type { ReactNode } from 'react'
import type { FileAction } from '../../domain/fileWorkflow'
import type { ActionName } from '../../domain/publicationWorkflow'
import type { AdminI18n, AdminWords } from '../../words/admin'
import { strong } from '../../words/rich'
import type { HistoryEntry } from './api'

type Deed = AdminWords['history']['otherDeed']

/** Every step has its words; of what else the audit log names, what is told often. */
type Deeds = Record<ActionName | FileAction, Deed> & Partial<Record<string, Deed>>

/** @returns who did what, as the audit log names it */
export function deed(
  { who, action, reviewers }: Pick<HistoryEntry, 'action' | 'reviewers'> & { who: string },
  i18n: AdminI18n,
): ReactNode[] {
  if (reviewers) return assignment(who, reviewers, i18n)
  const deeds: Deeds = i18n.words.history.deeds
  return (deeds[action] ?? i18n.words.history.otherDeed)({ strong, who, action })
}

/** @returns the same for those who are not told by whom, of steps that change the state alone */
export function outcome({ action }: Pick<HistoryEntry, 'action'>, { words }: AdminI18n): string {
  const outcomes: Partial<Record<string, string>> = words.history.outcomes
  return outcomes[action] ?? words.history.otherOutcome
}

/** @param reviewers names before and after, with a semicolon between them */
function assignment(
  who: string,
  { from, to }: NonNullable<HistoryEntry['reviewers']>,
  { words, and }: AdminI18n,
): ReactNode[] {
  const [before, after] = [from, to].map((names) => names?.split('; ') ?? []) as [string[], string[]]
  const added = and(after.filter((name) => !before.includes(name)))
  const removed = and(before.filter((name) => !after.includes(name)))
  const { assignment: told } = words.history
  if (added && removed) return told.both({ strong, who, added, removed })
  if (added) return told.added({ strong, who, added })
  return removed ? told.removed({ strong, who, removed }) : told.neither({ strong, who })
}
