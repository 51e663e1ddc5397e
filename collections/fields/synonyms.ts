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
    label: 'Synonyms for the search',
    maxLength: MAX_SYNONYMS_LENGTH,
    validate: (value: unknown) => (typeof value === 'string' && synonymsFault(value)) || true,
    admin: {
      rows: 12,
      description:
        'Whoever searches for one of the words of a line finds the others as well: “refugee, réfugié, refugiado”. A line for each ' +
        'group of words or short phrases in any language, with commas between them. An abbreviation that is another word in small ' +
        'letters stands in quotes and counts in capitals alone: “United Nations, "UN", Naciones Unidas”. The search knows plurals, ' +
        'accents and the names of countries by itself. A change counts at once.',
    },
  }
}
