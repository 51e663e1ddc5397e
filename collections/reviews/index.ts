import type { CollectionConfig } from 'payload'
import { nobody } from '../../src/access/principal'
import { DECLINE_REASONS, RECOMMENDATIONS, REVIEW_STATES } from '../../src/domain/review'
import { GOES_WITH_TARGET } from '../references/uses'
import { logReview } from './logReview'

/**
 * The reviews of publications: one row for each person and round, from the question to what was sent. Written by the steps of
 * the publication's workflow alone, in their transaction, and read through its review panel, which shows to each what is
 * theirs to know; nobody reads the rows themselves.
 */
export const Reviews: CollectionConfig = {
  slug: 'reviews',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  endpoints: false,
  indexes: [{ fields: ['publication', 'round', 'reviewer'], unique: true }],
  hooks: { afterChange: [logReview] },
  fields: [
    {
      name: 'publication',
      type: 'relationship',
      relationTo: 'publications',
      required: true,
      index: true,
      // Its reviews go with a publication that is deleted.
      custom: GOES_WITH_TARGET,
    },
    { name: 'round', type: 'number', required: true },
    { name: 'reviewer', type: 'relationship', relationTo: 'users', required: true, index: true },
    // Asked by name from outside the group: the assignment rests on no membership.
    { name: 'isInvited', type: 'checkbox', required: true, defaultValue: false },
    // The group kept its reviewers unknown when it asked, and goes on doing so for this paper.
    { name: 'isAnonymous', type: 'checkbox' },
    { name: 'state', type: 'select', required: true, options: [...REVIEW_STATES] },
    { name: 'askedAt', type: 'date', required: true },
    { name: 'request', type: 'textarea' },
    { name: 'dueAt', type: 'date' },
    { name: 'answeredAt', type: 'date' },
    { name: 'declineReason', type: 'select', options: [...DECLINE_REASONS] },
    { name: 'answer', type: 'textarea' },
    { name: 'takenOffAt', type: 'date' },
    { name: 'recommendation', type: 'select', options: [...RECOMMENDATIONS] },
    { name: 'note', type: 'textarea' },
    { name: 'noteToLead', type: 'textarea' },
    { name: 'sentAt', type: 'date' },
    // Sent in an earlier round, and good for this one.
    { name: 'isCarriedOver', type: 'checkbox' },
    { name: 'setAsideAt', type: 'date' },
    { name: 'setAsideReason', type: 'textarea' },
  ],
}
