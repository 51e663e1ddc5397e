import { Button, ReactSelect, toast, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useI18n } from '../i18n/context'
import { ask, Refusal, refusalOf, saveTags, type Tags } from './api'
import { described, Field, FieldNotes } from './fields/Field'
import { useCountryOptions } from './useCountryOptions'
import { useLoaded } from './useLoaded'

interface Props {
  publicationId: string
  revision: number
  tags: Tags
  onDone(): void
}

/** By what readers find it. Tags are not text: on something published they count at once. */
export function TagForm({ publicationId, revision, tags, onDone }: Props) {
  const { words } = useI18n()
  const text = words.review.tags
  const [themes, setThemes] = useState(tags.themes)
  const [keywords, setKeywords] = useState(tags.keywords.join(', '))
  const [countries, setCountries] = useState(tags.countries)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setIsSending] = useState(false)
  const hasUnsavedText = useFormModified()
  const isSaving = useFormProcessing()
  const countryOptions = useCountryOptions()
  const errorAt = (field: string) => (refusal?.field?.split('.')[0] === field ? refusal.message : undefined)
  const isAtField = ['themes', 'keywords', 'countries'].some((field) => errorAt(field))

  async function send() {
    if (hasUnsavedText) return setRefusal(new Refusal(text.saveTextFirst))
    setIsSending(true)
    setRefusal(null)
    const given = keywords.split(',').map((word) => word.trim())
    try {
      await saveTags(publicationId, { revision, themes, countries, keywords: given.filter((word) => word !== '') })
      toast.success(text.saved)
      onDone()
    } catch (error) {
      setRefusal(refusalOf(error, words))
    }
    setIsSending(false)
  }

  return (
    <div aria-label={text.heading} className="panel-form" role="group">
      <h3>{text.heading}</h3>
      {refusal && !isAtField ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      <ThemesField chosen={themes} error={errorAt('themes')} onChange={setThemes} />
      <Field error={errorAt('keywords')} hint={text.keywordsHint} id="tag-keywords" label={text.keywords}>
        <input
          {...described({ id: 'tag-keywords', hint: text.keywordsHint, error: errorAt('keywords') })}
          onChange={(event) => setKeywords(event.target.value)}
          // Enter would save the paper, whose form surrounds this one.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          type="text"
          value={keywords}
        />
      </Field>
      <Field error={errorAt('countries')} id="tag-countries" label={text.countries}>
        <ReactSelect
          inputId="tag-countries"
          isClearable
          isMulti
          onChange={(chosen) => setCountries((Array.isArray(chosen) ? chosen : []).map(({ value }) => String(value)))}
          options={countryOptions}
          placeholder={text.searchCountry}
          value={countryOptions.filter(({ value }) => countries.includes(value))}
        />
      </Field>
      <div className="panel-buttons">
        <Button disabled={isSending || isSaving} margin={false} onClick={() => void send()} size="medium" type="button">
          {text.save}
        </Button>
      </div>
    </div>
  )
}

interface ThemesProps {
  chosen: string[]
  error: string | undefined
  onChange(ids: string[]): void
}

function ThemesField({ chosen, error, onChange }: ThemesProps) {
  const { themes } = useI18n().words.review.tags
  const load = useCallback(
    () => ask<{ docs: { id: string; name: string }[] }>('/themes?depth=0&limit=100&sort=number&select[name]=true'),
    [],
  )
  const { value: found, failure } = useLoaded(load)
  const problem = error ?? failure ?? undefined
  return (
    <fieldset className="panel-field" {...described({ id: 'tag-themes', error: problem })}>
      <legend>{themes}</legend>
      <FieldNotes error={problem} id="tag-themes" />
      <ul className="panel-choices">
        {(found?.docs ?? []).map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                checked={chosen.includes(id)}
                onChange={() =>
                  onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
                }
                type="checkbox"
              />{' '}
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
