import type { Config, SanitizedConfig } from 'payload'
import { isWriteConflict } from '../config/database'
import { HttpProblem } from '../domain/errors'
import { MutexTimeout } from '../lib/mutex'
import { markTransientFailure } from '../lib/attempt'
import { problemBody } from './problem'

type AfterErrorHook = NonNullable<SanitizedConfig['hooks']['afterError']>[number]

/**
 * Errors by which Payload refuses what somebody asked for: answers, and no faults. The access log has the request with the
 * problem's id; their messages may repeat what was typed. `APIError` stands for both, see reportProblem.
 */
export const REFUSALS: NonNullable<Config['loggingLevels']> = Object.fromEntries(
  [
    ...['APIError', 'AuthenticationError', 'FileUploadError', 'Forbidden', 'HttpProblem', 'Locked', 'LockedAuth'],
    ...['MissingFile', 'NotFound', 'QueryError', 'UnauthorizedError', 'UnverifiedEmail', 'ValidationError'],
  ].map((name) => [name, false]),
)

/**
 * What Payload's REST answers when something was thrown: our own problems keep their id, field and details; a write
 * conflict is marked, so that the whole request is tried again.
 */
export const reportProblem: AfterErrorHook = ({ error, req }) => {
  if (isFaultInDisguise(error)) req.payload.logger.error({ err: error }, 'The API failed')
  if (isWriteConflict(error)) markTransientFailure()
  if (error instanceof HttpProblem) return { response: { ...problemBody(error) }, status: error.status }
  if (isWriteConflict(error) || error instanceof MutexTimeout) return { response: problemBody(BUSY), status: 503 }
}

/** An APIError carries any status; the others of REFUSALS are refusals by their name. */
function isFaultInDisguise(error: Error): boolean {
  if (error.name !== 'APIError' && error.name !== 'HttpProblem') return false
  return 'status' in error && typeof error.status === 'number' && error.status >= 500
}

const BUSY = new HttpProblem('server.busy', 503, 'The hub is busy with other changes. Try again shortly.')
