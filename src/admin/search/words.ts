import type { Kind } from '../../domain/kinds'
import type { WorkspaceAnswer, WorkspaceHit } from '../../workspace/answer'
import { STATE_NAMES } from '../review/words'

export const KIND_HEADINGS: Record<Kind, string> = {
  publication: 'Publications',
  document: 'Files',
  expert: 'Experts',
  group: 'Working groups',
  theme: 'Themes',
  partner: 'Partners',
  country: 'Countries',
  page: 'Pages',
}

const NOTHING = 'Nothing here that you may read has all of these words.'

const ADVICE = 'Try fewer words, or another spelling: they are taken as they are written.'

/** @returns how many were found, in words */
export function summary({ total, isLowerBound, asBeginning, without }: WorkspaceAnswer): string {
  if (total === 0) return `${NOTHING}${without.length > 0 ? '' : ` ${ADVICE}`}`
  const count = `${isLowerBound ? 'At least ' : ''}${results(total)}`
  return asBeginning ? `${count} with a word that begins so.` : `${count}.`
}

/** @returns 1 result, 12 results */
export function results(total: number): string {
  return `${total} ${total === 1 ? 'result' : 'results'}`
}

/** @returns whose it is and where it stands */
export function whereabouts({ group, publication, state, isDraftBesideLive }: WorkspaceHit['where']): string {
  const standing = state && STATE_NAMES[state]
  const paper = publication && `Of “${publication}”`
  return [paper, group, isDraftBesideLive ? `${standing}, beside the published text` : standing]
    .filter(Boolean)
    .join(' · ')
}
