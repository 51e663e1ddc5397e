import type { TextField } from 'payload'

/**
 * A field that says in words what a relation beside it would say: where that is chosen, nothing is kept here. Payload hides a
 * field by its condition and then does not validate what somebody writes to it all the same.
 *
 * @param relation name of the field beside it
 * @param field for those who choose none
 */
export function unlessChosen(relation: string, field: TextField): TextField {
  return {
    ...field,
    admin: { ...field.admin, condition: (_, siblingData) => !siblingData[relation] },
    hooks: {
      ...field.hooks,
      beforeValidate: [
        ({ value, siblingData }) => (siblingData[relation] && value !== undefined ? null : value),
        ...(field.hooks?.beforeValidate ?? []),
      ],
    },
  }
}
