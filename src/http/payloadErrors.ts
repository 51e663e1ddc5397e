import type { SanitizedConfig } from 'payload'
import { isWriteConflict } from '../config/database'
import { HttpProblem } from '../domain/errors'
import { MutexTimeout } from '../lib/mutex'
import { markTransientFailure } from '../lib/attempt'
import { problemBody } from './problem'

type AfterErrorHook = NonNullable<SanitizedConfig['hooks']['afterError']>[number]

/**
 * What Payload's REST answers when something was thrown: our own problems keep their id, field and details; a write
 * conflict is marked, so that the whole request is tried again.
 */
export const reportProblem: AfterErrorHook = ({ error }) => {
  if (isWriteConflict(error)) markTransientFailure()
  if (error instanceof HttpProblem) return { response: { ...problemBody(error) }, status: error.status }
  if (isWriteConflict(error) || error instanceof MutexTimeout) return { response: problemBody(BUSY), status: 503 }
}

const BUSY = new HttpProblem('server.busy', 503, 'The hub is busy with other changes. Try again shortly.')
