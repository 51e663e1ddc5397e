import type { TextareaField } from 'payload'
import { MAX_SYNONYMS_LENGTH, synonymsFault } from '../../src/domain/synonyms'

/**
 * A list of terms that the search takes for the same, in all languages together.
 *
 * @param name of the field
 */
export function synonyms(name: string): TextareaField {
  return {
    name,
    type: 'textarea',
    maxLength: MAX_SYNONYMS_LENGTH,
    validate: (value: unknown) => (typeof value === 'string' && synonymsFault(value)) || true,
    admin: { rows: 12 },
  }
}
