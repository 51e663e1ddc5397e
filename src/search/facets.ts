import { fold } from './text/fold'
import type { FacetDefinition } from './types'

/** The facets of an index. Columns and counts are kept by position in `names`. */
export class Facets {
  readonly names: readonly string[]
  readonly #positions: ReadonlyMap<string, number>
  readonly #byOperator: ReadonlyMap<string, string>

  constructor(readonly definitions: readonly FacetDefinition[]) {
    this.names = definitions.map(({ name }) => name)
    this.#positions = new Map(this.names.map((name, position) => [name, position]))
    this.#byOperator = new Map(
      definitions.flatMap(({ name, operators = [] }) => operators.map((operator) => [fold(operator), name] as const)),
    )
  }

  /** @returns -1 for a facet that the index does not have */
  position(name: string): number {
    return this.#positions.get(name) ?? -1
  }

  holdsYears(name: string): boolean {
    return this.definitions[this.position(name)]?.holdsYears === true
  }

  /**
   * @param operator folded
   * @returns the facet whose values it asks for; undefined when it is no operator
   */
  byOperator(operator: string): string | undefined {
    return this.#byOperator.get(operator)
  }
}
