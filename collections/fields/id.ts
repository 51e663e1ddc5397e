import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'

/** One shape of id on every database, so that an export of one restores into the other. Always made by the server. */
export const id: TextField = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => randomUUID(),
  admin: { hidden: true, disableListFilter: true },
}
