import { TAKEN_DOWN } from '../../domain/fileWorkflow'
import type { AdminWords } from '../../words/admin'
import type { Sharing } from './api'

/** @returns who gets the file now, as a heading and a sentence that says what would change it */
export function sharingWords(
  { release, isPublic, hasPaper, isListed, visibility }: Sharing,
  { file: { sharing } }: AdminWords,
): AdminWords['file']['sharing']['public'] {
  if (release === TAKEN_DOWN) return hasPaper ? sharing.takenFromPaper : sharing.takenDown
  if (isPublic) return hasPaper ? sharing.publicWithPaper : sharing.public
  if (visibility === 'group') return sharing.group
  if (hasPaper) return isListed ? sharing.embargoed : sharing.withPaper
  return visibility === 'public' ? sharing.unreleased : sharing.groupUnlisted
}
