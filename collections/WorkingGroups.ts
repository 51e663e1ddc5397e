import type { CollectionConfig, Condition } from 'payload'
import { readBy } from '../src/access/readBy'
import { READ_RULES } from '../src/access/readRules'
import { fieldForEditors, withGroupRole } from './access/groups'
import { admins, editors } from '../src/access/principal'
import { reviewPolicy } from './fields/reviewPolicy'
import { paperEditor } from './fields/richText'
import { slug } from './fields/slug'
import { under } from './labels/navigation'

/**
 * What a lead cannot change is not in the lead's form. The condition stands on the row around the fields: on a field of its
 * own it would make the field optional.
 */
const forEditors: Condition = (_data, _siblings, { user }) => !user || Boolean(user.role)

/** The thematic working groups, in the network's order. */
export const WorkingGroups: CollectionConfig = {
  slug: 'working-groups',
  admin: { group: under('network'), useAsTitle: 'name', defaultColumns: ['name', 'number', 'status'] },
  defaultSort: 'number',
  access: { read: readBy(READ_RULES['working-groups']), create: editors, update: updateGroups(), delete: admins },
  custom: { whileUsed: 'Close it instead: visitors no longer see it.' },
  fields: [
    {
      type: 'row',
      admin: { condition: forEditors },
      fields: [
        { name: 'number', type: 'number', required: true, unique: true, min: 1, access: { update: fieldForEditors } },
        { name: 'name', type: 'text', required: true, localized: true, access: { update: fieldForEditors } },
      ],
    },
    {
      type: 'row',
      admin: { position: 'sidebar', condition: forEditors },
      // Whoever tries addresses learns which are taken, by groups that are closed as well.
      fields: [{ ...slug('name'), access: { update: fieldForEditors } }],
    },
    { name: 'summary', type: 'textarea', required: true, localized: true, maxLength: 600 },
    { name: 'focus', type: 'textarea', localized: true },
    {
      name: 'keyQuestions',
      type: 'array',
      fields: [{ name: 'question', type: 'text', required: true, localized: true }],
    },
    { name: 'workPlan', type: 'richText', editor: paperEditor, localized: true },
    {
      name: 'chairs',
      type: 'array',
      fields: [
        { name: 'name', type: 'text', required: true },
        { name: 'role', type: 'text', required: true, defaultValue: 'Chair' },
        { name: 'affiliation', type: 'text' },
        { name: 'expert', type: 'relationship', relationTo: 'experts', admin: { allowCreate: false } },
      ],
    },
    { name: 'image', type: 'upload', relationTo: 'images' },
    ...reviewPolicy,
    {
      type: 'row',
      admin: { position: 'sidebar', condition: forEditors },
      fields: [
        {
          name: 'publishing',
          type: 'select',
          required: true,
          defaultValue: 'lead',
          access: { update: fieldForEditors },
          options: ['lead', 'editor'],
        },
        {
          name: 'status',
          type: 'select',
          required: true,
          defaultValue: 'active',
          index: true,
          access: { update: fieldForEditors },
          options: ['active', 'closed'],
        },
      ],
    },
  ],
}

/** A lead keeps the group's page; editors keep them all. */
function updateGroups(): typeof editors {
  return async (args) => (await editors(args)) || withGroupRole('lead', 'id')(args)
}
