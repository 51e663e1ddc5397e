/** @param relation a relation as its id, or as the document where it was populated */
export function idOf(relation: string | { id: string }): string {
  return typeof relation === 'string' ? relation : relation.id
}
