import { markTransientFailure, withRetries } from '../../lib/attempt'
import { isWriteConflict } from './mongodb'

/**
 * Runs an operation again after a conflict that passes by itself, as REST does with every request.
 *
 * @param operation a transaction of its own, with a request of its own each time
 */
export function retried<T>(operation: () => Promise<T>): Promise<T> {
  const marking = () =>
    operation().catch((error: unknown) => {
      if (isWriteConflict(error)) markTransientFailure()
      throw error
    })
  return withRetries(marking, () => false)
}
