type Relation = string | { id: string }

/**
 * @param relation a relation as its id, or as the document where it was populated; null where it points to nothing
 * @returns the id; null for a relation to nothing
 */
export function idOf<R extends Relation | null | undefined>(relation: R): R extends Relation ? string : null
export function idOf(relation: Relation | null | undefined): string | null {
  if (!relation) return null
  return typeof relation === 'string' ? relation : relation.id
}

/** @returns the ids of relations, each once; those to nothing are left out, also where the field says there are none */
export function idsOf(relations: readonly (Relation | null | undefined)[]): string[] {
  return [...new Set(relations.flatMap((relation) => idOf(relation) ?? []))]
}
