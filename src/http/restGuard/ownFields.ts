import { HttpProblem } from '../../domain/errors'

const DATES = ['createdAt', 'updatedAt', 'deletedAt']
const STATUSES = ['draft', 'published']

/**
 * Checks the fields that Payload adds to every document. It hands them to the database as they come, where a value of the
 * wrong type fails.
 *
 * @param data fields of a document, as sent
 * @throws HttpProblem 400
 */
export function checkOwnFields(data: Record<string, unknown>): void {
  for (const field of DATES) {
    const value = data[field]
    if (value == null) continue
    if (typeof value !== 'string' || !/^\d{4}-/.test(value) || Number.isNaN(Date.parse(value))) {
      throw new HttpProblem('body.date', 400, `Give ${field} as an ISO 8601 date, or leave it out.`, { field })
    }
  }
  if (data._status != null && !STATUSES.some((status) => status === data._status)) {
    throw new HttpProblem('body.status', 400, 'Give _status as draft or published.', { field: '_status' })
  }
  if (data.id != null && (typeof data.id !== 'string' || !/^[0-9a-f-]{24,36}$/i.test(data.id))) {
    throw new HttpProblem('body.id', 400, 'Leave out the id, or give the one of the document.', { field: 'id' })
  }
}
