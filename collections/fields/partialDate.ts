import type { TextField } from 'payload'
import { isPartialDate } from '../../src/domain/partialDate'

/**
 * A date as precise as it is known.
 *
 * @param name of the field
 */
export function partialDate(name: string): TextField {
  return {
    name,
    type: 'text',
    index: true,
    validate: (value: unknown) =>
      value === null || value === undefined || value === ''
        ? true
        : (typeof value === 'string' && isPartialDate(value)) ||
          'Write a year, a month or a day that exists: 2026, 2026-03 or 2026-03-14.',
  }
}
