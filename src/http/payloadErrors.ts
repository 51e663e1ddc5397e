import type { AfterErrorHook } from 'payload'
import { isWriteConflict } from '../config/database'
import { HttpProblem } from '../domain/errors'
import { MutexTimeout } from '../lib/mutex'
import { markTransientFailure } from './attempt'
import { problemBody } from './problem'

type ConfigAfterErrorHook = (args: Omit<Parameters<AfterErrorHook>[0], 'collection'>) => ReturnType<AfterErrorHook>

/**
 * What Payload's REST answers when something was thrown: our own problems keep their id, field and details; a write
 * conflict is marked, so that the whole request is tried again.
 */
export const reportProblem: ConfigAfterErrorHook = ({ error }) => {
  if (isWriteConflict(error)) markTransientFailure()
  if (error instanceof HttpProblem) return { response: problemBody(error), status: error.status }
  if (error instanceof MutexTimeout)
    return {
      response: problemBody(new HttpProblem('server.busy', 503, 'The hub is busy with other changes. Try again shortly.')),
      status: 503,
    }
}
