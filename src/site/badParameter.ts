import { HttpProblem } from '../domain/errors'

const MAX_QUOTE_LENGTH = 60

/**
 * Refuses a value in the address that cannot mean anything: status 400, naming the parameter and what is possible.
 *
 * @param parameter its name, as it stands in the address
 * @param value as it was given
 * @param remedy a sentence that says what is possible
 */
export function badParameter(parameter: string, value: string, remedy: string): HttpProblem {
  const quoted = value.length > MAX_QUOTE_LENGTH ? `${value.slice(0, MAX_QUOTE_LENGTH)}…` : value
  return new HttpProblem('query.parameter', 400, `The parameter “${parameter}” cannot be “${quoted}”. ${remedy}`, {
    field: parameter,
  })
}
