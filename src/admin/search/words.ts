import type { WorkspaceAnswer, WorkspaceHit } from '../../workspace/answer'
import type { AdminWords } from '../../words/admin'

/** @returns how many were found, in words */
export function summary(
  { total, isLowerBound, asBeginning, without }: WorkspaceAnswer,
  { search }: AdminWords,
): string {
  if (total === 0) return without.length > 0 ? search.nothing : `${search.nothing} ${search.advice}`
  if (asBeginning) return search[isLowerBound ? 'asBeginningAtLeast' : 'asBeginning']({ count: total })
  return search[isLowerBound ? 'atLeast' : 'summary']({ count: total })
}

/** @returns whose it is and where it stands */
export function whereabouts(
  { group, publication, state, isDraftBesideLive }: WorkspaceHit['where'],
  { search, publicationWorkflow: { states } }: AdminWords,
): string {
  const standing = state && states[state].name
  return [
    publication && search.ofPaper({ title: publication }),
    group,
    standing && isDraftBesideLive ? search.besidePublished({ state: standing }) : standing,
  ]
    .filter(Boolean)
    .join(' · ')
}
