import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { draftSlug } from '../../src/domain/publicationSlug'
import { slug } from './slug'

/** The address of a publication: made of the title when it is first published, and kept from then on. */
export const publicationSlug: TextField = {
  ...slug('title'),
  admin: { hidden: true },
  // Payload drops what the hook below gives to a person without access to the field, and takes this.
  defaultValue: () => draftSlug(randomUUID()),
  hooks: {
    beforeValidate: [
      ({ value, originalDoc }) =>
        typeof value === 'string' && value !== '' ? value : ((originalDoc?.slug as string) ?? draftSlug(randomUUID())),
    ],
  },
}
