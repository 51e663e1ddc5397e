import type { RelationshipField } from 'payload'

/**
 * The working group that owns a document. It is chosen once: access hangs on it, so it never changes hands by an edit.
 */
export const owningGroup: RelationshipField = {
  name: 'group',
  type: 'relationship',
  relationTo: 'working-groups',
  required: true,
  index: true,
  admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
  access: { update: () => false },
}

/** Groups that a document concerns. */
export const groups: RelationshipField = {
  name: 'groups',
  type: 'relationship',
  relationTo: 'working-groups',
  hasMany: true,
  admin: { allowCreate: false, allowEdit: false },
}
