/** What may be said beside the message of a problem: JSON values only, never secrets. */
export type ProblemDetails = Record<string, unknown>

/** One field of a body that does not fit. */
export interface FieldFault {
  /** As forms know the field: `authors.0.expert`. */
  path: string
  /** The field in words. */
  label: string
  /** What to do. */
  message: string
}

/**
 * A refusal that is meant to be read by the person or program that asked.
 *
 * `id` is stable and documented, so that clients can act on it; `message` says in plain words what to do.
 */
export class HttpProblem extends Error {
  readonly id: string
  readonly status: number
  readonly field: string | undefined
  readonly details: ProblemDetails | undefined
  readonly faults: FieldFault[] | undefined
  /** Payload shows the message of an error to the client only when this is true. */
  readonly isPublic = true

  /**
   * @param id stable dotted name, such as `query.limit`
   * @param status HTTP status, 400-599
   * @param message what went wrong and what to do, in one or two sentences
   * @param where the field concerned, or every field that does not fit, and anything the client needs to continue
   */
  constructor(
    id: string,
    status: number,
    message: string,
    where: { field?: string; details?: ProblemDetails; faults?: FieldFault[] } = {},
  ) {
    super(message)
    this.name = 'HttpProblem'
    this.id = id
    this.status = status
    this.field = where.field
    this.details = where.details
    this.faults = where.faults
  }
}
