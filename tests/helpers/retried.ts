import { isWriteConflict } from '../../src/config/database'
import { markTransientFailure, withRetries } from '../../src/lib/attempt'

/**
 * Runs an operation again after a conflict that passes by itself, as the server does for every request: the text of a file
 * is saved beside what people do with it.
 */
export function retried<T>(operation: () => Promise<T>): Promise<T> {
  const marking = () =>
    operation().catch((error: unknown) => {
      if (isWriteConflict(error)) markTransientFailure()
      throw error
    })
  return withRetries(marking, () => false)
}
