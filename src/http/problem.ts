import type { Response } from 'express'
import { HttpProblem, type FieldFault } from '../domain/errors'
import { ENGLISH } from '../words/i18n'
import { requestIdOf } from './requestId'

/** One entry of an error answer. */
export interface ProblemEntry {
  id: string
  message: string
  field?: string
  details?: Record<string, unknown>
  /** Where Payload's admin looks for the fields to mark in its form. */
  data?: { errors: FieldFault[] }
}

/** The one shape of every JSON error that the server sends. */
export interface ProblemBody {
  errors: ProblemEntry[]
  requestId?: string
}

/** @returns the JSON body for a problem */
export function problemBody(problem: HttpProblem, requestId?: string): ProblemBody {
  const entry: ProblemEntry = { id: problem.id, message: problem.message }
  if (problem.field !== undefined) entry.field = problem.field
  if (problem.details !== undefined) entry.details = problem.details
  const faults = problem.faults ?? faultOfForm(problem)
  if (faults !== undefined) entry.data = { errors: faults }
  return requestId === undefined ? { errors: [entry] } : { errors: [entry], requestId }
}

/** Inputs of the admin's forms that a problem outside the schema is about. */
const FORM_FIELDS = ['file', 'password']

function faultOfForm({ field, message }: HttpProblem): FieldFault[] | undefined {
  return field !== undefined && FORM_FIELDS.includes(field) ? [{ path: field, label: field, message }] : undefined
}

/** @returns the same words for every fault of ours: the cause is in the log, under the request id */
export function serverError(status = 500): HttpProblem {
  return new HttpProblem('server.error', status, ENGLISH.words.failure.messages['server.error'])
}

/** Answers with a problem as JSON, never cached. Does nothing when the answer has begun already. */
export function sendProblem(res: Response, problem: HttpProblem): void {
  if (res.headersSent) return
  res.locals.problem = problem.id
  res
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .json(problemBody(problem, requestIdOf(res)))
}
