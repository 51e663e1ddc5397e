import type { FlattenedField } from 'payload'
import type { z } from 'zod'
import { HttpProblem, type FieldFault } from '../../src/domain/errors'
import { fieldAt } from './fieldAt'

/** Of more problems than these nobody reads the last. */
const MAX_PROBLEMS = 50
const MAX_IN_MESSAGE = 5
const MAX_NAME_LENGTH = 100

/**
 * @param error of a schema
 * @param fields of the document that it is about; none for a body of our own endpoints
 * @returns what is wrong, field by field
 */
export function faultsOf({ issues }: z.ZodError, fields: FlattenedField[] = []): FieldFault[] {
  return issues.flatMap((issue) => {
    const paths: PropertyKey[][] =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => {
      const { path: field, words } = fieldAt(fields, path)
      return { path: field.slice(0, MAX_NAME_LENGTH), label: words.slice(0, MAX_NAME_LENGTH), message: issue.message }
    })
  })
}

/**
 * @param faults all that is wrong, at least one
 * @returns the answer to a body that does not fit: each fault with its field, which the admin marks in its form. The
 *   message has no colon, since the admin makes a list of what follows one.
 */
export function invalidBody(faults: FieldFault[]): HttpProblem {
  const told = faults.slice(0, MAX_PROBLEMS)
  // Where one input is wrong that no label names, as in a body of our own endpoints, its message says it all.
  const isAlone = faults.length === 1 && told[0]?.label === told[0]?.path
  const sentences = told
    .slice(0, MAX_IN_MESSAGE)
    .map(({ label, message }) => (isAlone ? message : `${label} – ${message}`))
  const more = faults.length - sentences.length
  const message = [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
  return new HttpProblem('body.invalid', 400, message, { field: told[0]?.path.split('.')[0], faults: told })
}
