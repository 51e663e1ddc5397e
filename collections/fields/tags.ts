import type { Field } from 'payload'
import { COUNTRY_OPTIONS } from './countryOptions'

/** What editors tag by. */
export const themes: Field = {
  name: 'themes',
  type: 'relationship',
  relationTo: 'themes',
  hasMany: true,
  admin: { allowCreate: false, allowEdit: false },
}

export const keywords: Field = {
  name: 'keywords',
  type: 'text',
  hasMany: true,
  maxRows: 20,
  maxLength: 80,
}

/** ISO 3166-1 alpha-3. */
export const countries: Field = {
  name: 'countries',
  type: 'select',
  hasMany: true,
  options: COUNTRY_OPTIONS,
}
