import type { Field } from 'payload'

/** How a group reviews its papers; its leads set it. */
export const reviewPolicy: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'reviewsNeeded',
        type: 'number',
        defaultValue: 0,
        min: 0,
        max: 5,
        label: 'Reviews that a paper needs',
        admin: { description: 'Before a lead can accept it.' },
      },
      {
        name: 'reviewDays',
        type: 'number',
        defaultValue: 21,
        min: 1,
        max: 180,
        label: 'Days for a review',
        admin: { description: 'Where nothing else is said to the reviewer.' },
      },
    ],
  },
  {
    name: 'reviewersHidden',
    type: 'checkbox',
    defaultValue: false,
    label: 'Reviewers stay unknown to the group',
    admin: { description: 'Leads and editors alone see who reviews; authors read what was written.' },
  },
]
