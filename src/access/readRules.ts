import type { Condition } from '../domain/condition'
import { publicFile, publicPaper } from '../domain/isPublic'
import { STATES_FOR_EDITORS } from '../domain/workflow'
import { OPEN_TO_REVIEWERS } from './invitations'
import type { ReadRule } from './readRule'

/** The hub's editors, and reviewers from outside, see what the group has let go of. */
export const publicationRule: ReadRule = {
  group: 'group',
  publication: 'id',
  grants: (now) => [
    { to: 'admins' },
    { to: 'everyone', when: publicPaper(now) },
    { to: 'members' },
    { to: 'invitedReviewers', when: OPEN_TO_REVIEWERS },
    { to: 'editors', when: { field: 'state', oneOf: STATES_FOR_EDITORS } },
  ],
}

const UNDER_REVIEW: Condition = { field: 'stage', oneOf: STATES_FOR_EDITORS }

/** A file by itself that its group means for everyone: the group has let go of it, and an editor may release it. */
const MEANT_FOR_EVERYONE: Condition = {
  all: [
    { field: 'publication', is: null },
    { field: 'visibility', is: 'public' },
  ],
}

export const documentRule: ReadRule = {
  group: 'group',
  publication: 'publication',
  grants: (now) => [
    { to: 'admins' },
    { to: 'everyone', when: publicFile(now) },
    { to: 'members' },
    { to: 'invitedReviewers', when: UNDER_REVIEW },
    { to: 'editors', when: UNDER_REVIEW },
    { to: 'editors', when: MEANT_FOR_EVERYONE },
  ],
}

/** A closed group is known to its own people. */
export const groupRule: ReadRule = {
  group: 'id',
  grants: () => [{ to: 'editors' }, { to: 'everyone', when: { field: 'status', is: 'active' } }, { to: 'members' }],
}
