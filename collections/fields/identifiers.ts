import type { TextField } from 'payload'
import { parseDoi, parseIsbn, parseIssn, parseOrcid } from '../../src/domain/identifiers'

/**
 * A field that takes an identifier in any of the forms that people paste, and stores its one normal form.
 *
 * @param name of the field
 * @param label as people know it
 * @param parse null for what is no such identifier
 * @param example shown when it is refused
 */
function identifier(name: string, label: string, parse: (text: string) => string | null, example: string): TextField {
  return {
    name,
    type: 'text',
    hooks: {
      beforeValidate: [
        ({ value }) => {
          if (typeof value !== 'string') return value
          const text = value.trim()
          return text === '' ? null : (parse(text) ?? text)
        },
      ],
    },
    validate: (value: unknown) =>
      value === null || value === undefined || value === ''
        ? true
        : (typeof value === 'string' && parse(value) !== null) ||
          `This is not a valid ${label}. Check it for a mistyped digit; it looks like ${example}.`,
  }
}

export const doi = () => identifier('doi', 'DOI', parseDoi, '10.1596/28444')
export const isbn = () => identifier('isbn', 'ISBN', parseIsbn, '978-0-8213-7935-5')
export const issn = () => identifier('issn', 'ISSN', parseIssn, '2049-5838')
export const orcid = () => identifier('orcid', 'ORCID', parseOrcid, '0000-0002-1825-0097')
