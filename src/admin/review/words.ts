import type { ActionName, Recommendation, State } from '../../domain/publicationWorkflow'

/** For those who may write. */
export const SAVED_BESIDE = 'A save begins a new draft beside it.'

/** What a state means for the people around a paper. */
export const STATE_MEANS: Record<State, string> = {
  draft: 'Only the group sees it.',
  submitted: 'The lead of the group decides on it. Its text is closed meanwhile.',
  'changes-requested': 'The authors revise it and submit it again.',
  accepted: 'It waits to be published.',
  published: 'Readers see it.',
  superseded: 'Readers see it, with a link to the one that takes its place.',
  withdrawn: 'Readers no longer see its text. Its address stays closed.',
}

export const STATE_NAMES: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  'changes-requested': 'Changes requested',
  accepted: 'Accepted',
  published: 'Published',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
}

/** How the note of an action is asked for. */
export const NOTES: Record<ActionName, { label: string; hint: string }> = {
  submit: { label: 'Note to the lead', hint: 'What is new, and what to look at.' },
  'assign-reviewers': { label: 'Note to the reviewers', hint: 'What they should look at, and by when.' },
  recommend: {
    label: 'Your review',
    hint: 'What is good, what must change, and why. The lead and the authors read it.',
  },
  'request-changes': { label: 'What must change', hint: 'The authors read this in the history.' },
  accept: { label: 'Note to the authors', hint: 'They read this in the history.' },
  publish: { label: 'Note', hint: 'Kept in the history.' },
  supersede: { label: 'Note', hint: 'Kept in the history.' },
  withdraw: {
    label: 'Statement to readers',
    hint: 'Say why it was withdrawn. Readers find this where they read the publication, with its title, authors and dates.',
  },
  remove: { label: 'Why it is removed', hint: 'Kept in the history. Readers do not see it.' },
}

/** What is said when an action is done. */
export const DONE: Record<ActionName, string> = {
  submit: 'Submitted to the group.',
  'assign-reviewers': 'The reviewers are assigned.',
  recommend: 'Your recommendation is sent.',
  'request-changes': 'The authors are asked for changes.',
  accept: 'Accepted.',
  publish: 'Published.',
  supersede: 'Marked as superseded.',
  withdraw: 'Withdrawn.',
  remove: 'Removed entirely.',
}

const DEEDS: Record<string, string> = {
  create: 'began it',
  migrate: 'moved its text',
  update: 'saved it',
  tag: 'tagged it',
  submit: 'submitted it',
  'assign-reviewers': 'assigned reviewers',
  recommend: 'sent a recommendation',
  'request-changes': 'asked for changes',
  accept: 'accepted it',
  publish: 'published it',
  supersede: 'marked it as superseded',
  withdraw: 'withdrew it',
  remove: 'removed it entirely',
  release: 'released it',
  'take-down': 'took it down',
  'file-release': 'gave readers a file of it again',
  'file-take-down': 'took a file of it down',
}

/** The same for those who are not told by whom; of steps that change the state alone. */
const PASSIVE: Record<string, string> = {
  create: 'Begun',
  submit: 'Submitted',
  'request-changes': 'Changes requested',
  accept: 'Accepted',
  publish: 'Published',
  supersede: 'Superseded',
  withdraw: 'Withdrawn',
  release: 'Released',
  'take-down': 'Taken down',
}

/** @param action as the audit log names it */
export function passive(action: string): string {
  return PASSIVE[action] ?? 'Changed'
}

/** @param action as the audit log names it */
export function deed(action: string): string {
  return DEEDS[action] ?? action
}

/** @param reviewers names before and after, with a semicolon between them */
export function assignment({ from, to }: { from: string | null; to: string | null }): string {
  const [before, after] = [from, to].map((names) => names?.split('; ') ?? []) as [string[], string[]]
  const added = after.filter((name) => !before.includes(name))
  const removed = before.filter((name) => !after.includes(name))
  const deeds = [
    ...(added.length > 0 ? [`asked ${list.format(added)} to review it`] : []),
    ...(removed.length > 0 ? [`took ${list.format(removed)} off the review`] : []),
  ]
  return deeds.join(' and ') || 'wrote to the reviewers'
}

const list = new Intl.ListFormat('en-GB')

export const RECOMMENDATION_NAMES: Record<Recommendation, string> = {
  accept: 'Accept as it is',
  'minor-changes': 'Accept with minor changes',
  'major-changes': 'Major changes, then review again',
  reject: 'Reject',
}

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** @param iso a moment such as 2026-03-04T10:20:00Z. @returns 4 March 2026 at 11:20, in the reader's time zone */
export function moment(iso: string): string {
  return moments.format(new Date(iso))
}
