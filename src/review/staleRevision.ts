import { HttpProblem } from '../domain/errors'

/**
 * @param noun what the collection calls its documents
 * @param current revision of the document
 * @param seen the one that the person has seen
 * @param then what they were about to do
 * @param details for whoever brings the two together
 * @returns 409, or null where the person has seen the document as it is
 */
export function staleRevision(
  noun: string,
  current: number,
  seen: number,
  then: string,
  details: Record<string, unknown>,
): HttpProblem | null {
  if (current === seen) return null
  return new HttpProblem(
    `${noun}.stale`,
    409,
    `Somebody changed this ${noun}: you have seen revision ${seen}, it is at ${current}. Read it again, then ${then}.`,
    { field: 'revision', details },
  )
}
