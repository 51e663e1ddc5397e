import type { CollectionSlug, Field } from 'payload'
import { unlessChosen } from './unlessChosen'

/**
 * Somebody who is in the hub, or is named in words.
 *
 * @param relation name of the field that points to them
 * @param relationTo the collection that they are in
 * @param missing what to do where neither is there
 */
export function relationOrName(relation: string, relationTo: CollectionSlug, missing: string): Field[] {
  return [
    {
      name: relation,
      type: 'relationship',
      relationTo,
      admin: { allowCreate: false, allowEdit: false },
    },
    unlessChosen(relation, {
      name: 'name',
      type: 'text',
      validate: (value: unknown, { siblingData }: { siblingData: Record<string, unknown> }) =>
        Boolean(value) || Boolean(siblingData[relation]) || missing,
    }),
  ]
}
