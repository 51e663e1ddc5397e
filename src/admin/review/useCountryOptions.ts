import { useConfig } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { flattenTopLevelFields } from 'payload/shared'

/** The countries of the publications' own field, so that their names come to the browser once. */
export function useCountryOptions(): { value: string; label: string }[] {
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: 'publications' })
  const field = flattenTopLevelFields<ClientField>(fields).find(
    (candidate) => 'name' in candidate && candidate.name === 'countries',
  )
  if (field?.type !== 'select') return []
  return field.options.map((option) =>
    typeof option === 'string'
      ? { value: option, label: option }
      : { value: option.value, label: typeof option.label === 'string' ? option.label : option.value },
  )
}
