import type { CollectionSlug, Field } from 'payload'
import { unlessChosen } from './unlessChosen'

/**
 * Somebody who is in the hub, or is named in words.
 *
 * @param relation name of the field that points to them
 * @param relationTo the collection that they are in
 * @param words.hint what to choose, or else to do
 * @param words.missing what to do where neither is there
 */
export function relationOrName(
  relation: string,
  relationTo: CollectionSlug,
  words: { hint: string; missing: string },
): Field[] {
  return [
    {
      name: relation,
      type: 'relationship',
      relationTo,
      admin: { allowCreate: false, allowEdit: false, description: words.hint },
    },
    unlessChosen(relation, {
      name: 'name',
      type: 'text',
      validate: (value: unknown, { siblingData }: { siblingData: Record<string, unknown> }) =>
        Boolean(value) || Boolean(siblingData[relation]) || words.missing,
    }),
  ]
}
