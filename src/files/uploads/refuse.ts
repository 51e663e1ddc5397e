import { HttpProblem } from '../../domain/errors'

/**
 * @param id what is wrong, in one or two words: `file.` goes before it
 * @param message what is wrong and what to do
 * @returns the problem of an upload, 400, which names its field
 */
export function refuse(id: string, message: string): HttpProblem {
  return new HttpProblem(`file.${id}`, 400, message, { field: 'file' })
}
