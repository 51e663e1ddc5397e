import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'
import { publicationWorkflow, type State } from '../../../src/domain/publicationWorkflow'
import { idOf } from '../../../src/domain/idOf'
import type { Publication } from '../../../src/payload-types'
import { actionOf } from '../../../src/review/actionContext'

/**
 * The state of a saved text. A workflow action brings its own; an ordinary save keeps a draft a draft, begins a new one
 * beside what is live, and is refused while the text lies with the group's lead.
 */
export const nextState: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (actionOf(req) || req.context.seeding === true) return data
  if (operation === 'create') return { ...data, state: publicationWorkflow.initial }
  const state = originalDoc?.state as State
  const saved = publicationWorkflow.saved(state)
  if (saved === null) throw locked(state)
  if (saved === CORRECTIONS && !isDeepStrictEqual(namesOf(data.authors), namesOf(originalDoc?.authors)))
    throw new HttpProblem(
      'publication.authors',
      409,
      'Authors stay as they were accepted. The lead of the group can ask for changes, which opens a new round.',
      { field: 'authors' },
    )
  return { ...data, state: saved, group: originalDoc?.group }
}

const CORRECTIONS = publicationWorkflow.after('accept-with-corrections')

function namesOf(authors: Publication['authors']) {
  return (authors ?? []).map(({ expert, name }) => [expert ? idOf(expert) : null, name || null])
}

/** @param state of a text that is closed for writing @returns what its writers are told */
export function locked(state: State): HttpProblem {
  return new HttpProblem(
    'publication.locked',
    409,
    `This publication is ${state}, so its text is closed. The lead of the group can open it by asking for changes.`,
    { field: 'state' },
  )
}
