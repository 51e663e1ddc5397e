import type { TextField } from 'payload'

/**
 * A link to another site. Only http and https: anything else could run in a reader's browser.
 *
 * @param name of the field
 */
export function webAddress(name: string): TextField {
  return {
    name,
    type: 'text',
    validate: (value: unknown) =>
      value === null || value === undefined || value === ''
        ? true
        : (typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)) ||
          'Write the whole address, beginning with https://.',
  }
}
