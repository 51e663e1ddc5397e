import { TAKEN_DOWN, type FileAction } from '../../domain/fileWorkflow'
import type { Sharing } from './api'

/** @returns who gets the file now, as a heading and a sentence that says what would change it */
export function sharingWords({ release, isPublic, hasPaper, isListed, visibility }: Sharing): [string, string] {
  if (release === TAKEN_DOWN)
    return ['Taken down', `Readers do not get this file.${hasPaper ? ' Its paper shows without it.' : ''}`]
  if (isPublic)
    return hasPaper
      ? ['Public with its paper', 'Everyone gets this file, as long as they get its paper.']
      : ['Public', 'Everyone gets this file.']
  if (visibility === 'group') return ['For the group', 'Only the group sees it.']
  if (hasPaper && isListed) return ['Waiting with its paper', 'Readers get it when the embargo of its paper is over.']
  if (hasPaper) return ['Waiting with its paper', 'Readers get it when a text of its paper that lists it is published.']
  if (visibility === 'public')
    return [
      'Waiting for release',
      'The group and the editors of the hub see it. Everyone gets it once a lead of the group or an editor releases it.',
    ]
  return ['For the group', 'Only the group sees it. List it under the files of a paper, and it comes out with that.']
}

export const FILE_NOTES: Record<FileAction, { label: string; hint: string }> = {
  release: { label: 'Note', hint: 'Kept in the history.' },
  'take-down': { label: 'Why it is taken down', hint: 'Kept in the history. Readers do not see it.' },
}

/** @param hasPaper whether the file goes back to a paper, which then decides */
export function fileDone(action: FileAction, hasPaper: boolean): string {
  if (action === 'take-down') return 'Taken down. Readers no longer get it.'
  return hasPaper ? 'Given back to its paper.' : 'Released to everyone.'
}
