import { HttpProblem } from '../domain/errors'
import { ENGLISH, type Words } from '../words/i18n'

const MAX_QUOTE_LENGTH = 60

/** A sentence that says what is possible. */
export type Remedy = (words: Words) => string

class BadParameter extends HttpProblem {
  /** @returns the same in the words of another language */
  readonly inWords: (words: Words) => HttpProblem

  constructor(parameter: string, value: string, remedy: Remedy, words: Words) {
    const message = words.parameters.problem({ parameter, value, remedy: remedy(words) })
    super('query.parameter', 400, message, { field: parameter })
    this.inWords = (others) => new BadParameter(parameter, value, remedy, others)
  }
}

/**
 * Refuses a value in the address that cannot mean anything: status 400, naming the parameter and what is possible.
 *
 * @param parameter its name, as it stands in the address
 * @param value as it was given
 * @param remedy a sentence that says what is possible
 */
export function badParameter(parameter: string, value: string, remedy: Remedy): HttpProblem {
  const quoted = value.length > MAX_QUOTE_LENGTH ? `${value.slice(0, MAX_QUOTE_LENGTH)}…` : value
  return new BadParameter(parameter, quoted, remedy, ENGLISH.words)
}

/** @returns a problem of a parameter in these words; any other as it is */
export function inWords(words: Words, problem: unknown): unknown {
  return problem instanceof BadParameter ? problem.inWords(words) : problem
}
