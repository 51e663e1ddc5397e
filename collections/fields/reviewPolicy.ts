import type { Field } from 'payload'

/** How a group reviews its papers; its leads set it. */
export const reviewPolicy: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'reviewsNeeded', type: 'number', defaultValue: 0, min: 0, max: 5 },
      { name: 'reviewDays', type: 'number', defaultValue: 21, min: 1, max: 180 },
    ],
  },
  { name: 'reviewersHidden', type: 'checkbox', defaultValue: false },
]
