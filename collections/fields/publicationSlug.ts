import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { draftSlug } from '../../src/domain/publicationSlug'
import { fieldForEditors } from '../access/groups'
import { slug } from './slug'

/** The address of a publication: made of the title when it is first published, and kept from then on. */
export const publicationSlug: TextField = {
  ...(slug('title') as TextField),
  access: { create: fieldForEditors, update: fieldForEditors },
  admin: { hidden: true },
  hooks: {
    beforeValidate: [
      ({ value, originalDoc }) =>
        typeof value === 'string' && value !== '' ? value : ((originalDoc?.slug as string) ?? draftSlug(randomUUID())),
    ],
  },
}
