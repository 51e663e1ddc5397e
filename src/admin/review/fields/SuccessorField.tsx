import { ReactSelect, useDebounce } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useI18n } from '../../i18n/context'
import { ask } from '../api'
import { useLoaded } from '../useLoaded'
import { Field } from './Field'

export interface Titled {
  id: string
  title: string
}

interface Props {
  /** Which one is being replaced: not offered. */
  publicationId: string
  chosen: Titled | null
  isOptional?: boolean
  error?: string | undefined
  onChange(publication: Titled | null): void
}

/** The published publication that takes the place of another, found by words of its title. */
export function SuccessorField({ publicationId, chosen, isOptional, error, onChange }: Props) {
  const { forms, review } = useI18n().words
  const { label, hint, none, search } = review.successor
  const [typed, setTyped] = useState('')
  const words = useDebounce(typed, 300)
  const load = useCallback(() => {
    const query = new URLSearchParams({ depth: '0', limit: '20', sort: '-issued', 'select[title]': 'true' })
    query.set('where[and][0][_status][equals]', 'published')
    query.set('where[and][1][id][not_equals]', publicationId)
    if (words) query.set('where[and][2][title][like]', words)
    return ask<{ docs: Titled[] }>(`/publications?${query.toString()}`)
  }, [publicationId, words])
  const { value: found, failure } = useLoaded(load)

  return (
    <Field
      error={error ?? failure ?? undefined}
      hint={hint}
      id="successor"
      label={isOptional ? forms.optional({ label }) : label}
    >
      <ReactSelect
        filterOption={() => true}
        inputId="successor"
        isClearable
        noOptionsMessage={() => none}
        onChange={(option) => onChange(Array.isArray(option) ? null : asTitled(option))}
        onInputChange={setTyped}
        options={(found?.docs ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        placeholder={search}
        showError={Boolean(error)}
        {...(chosen && { value: { value: chosen.id, label: chosen.title } })}
      />
    </Field>
  )
}

function asTitled(option: { value: unknown; label?: unknown } | null): Titled | null {
  return option ? { id: String(option.value), title: String(option.label) } : null
}
