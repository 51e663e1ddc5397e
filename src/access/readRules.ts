import type { Condition } from '../domain/condition'
import { publicFile, publicPaper } from '../domain/isPublic'
import { publicationWorkflow, SHARED, UNDER_REVIEW } from '../domain/publicationWorkflow'
import type { ReadRule } from './readRule'

/** The hub's editors see what the group has let go of, reviewers from outside what is under review. */
const publications: ReadRule = {
  group: 'group',
  publication: 'id',
  grants: (now) => [
    { to: 'admins' },
    { to: 'everyone', when: publicPaper(now) },
    { to: 'members' },
    { to: 'invitedReviewers', when: UNDER_REVIEW },
    { to: 'editors', when: SHARED },
  ],
}

/** The group has let go of the text that lists it. */
const SHARED_WITH_PAPER: Condition = { field: 'stage', oneOf: publicationWorkflow.sharedStates }

const PAPER_UNDER_REVIEW: Condition = { field: 'stage', oneOf: publicationWorkflow.reviewStates }

/** A file by itself that its group means for everyone: the group has let go of it, and an editor may release it. */
const MEANT_FOR_EVERYONE: Condition = {
  all: [
    { field: 'publication', is: null },
    { field: 'visibility', is: 'public' },
  ],
}

const documents: ReadRule = {
  group: 'group',
  publication: 'publication',
  grants: (now) => [
    { to: 'admins' },
    { to: 'everyone', when: publicFile(now) },
    { to: 'members' },
    { to: 'invitedReviewers', when: PAPER_UNDER_REVIEW },
    { to: 'editors', when: SHARED_WITH_PAPER },
    { to: 'editors', when: MEANT_FOR_EVERYONE },
  ],
}

/** A closed group is known to its own people. */
const workingGroups: ReadRule = {
  group: 'id',
  grants: () => [{ to: 'editors' }, { to: 'everyone', when: { field: 'status', is: 'active' } }, { to: 'members' }],
}

const OPEN: ReadRule = { grants: () => [{ to: 'everyone' }] }

/** Who may read what, by collection: of all that members find. */
export const READ_RULES = {
  publications,
  documents,
  'working-groups': workingGroups,
  experts: OPEN,
  themes: OPEN,
  partners: OPEN,
  pages: OPEN,
} satisfies Record<string, ReadRule>
