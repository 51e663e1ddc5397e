import { toast, useTheme, type Theme } from '@payloadcms/ui'
import { useState } from 'react'
import { LOCALES, type Locale } from '../../domain/locale'
import { described, Field } from '../review/fields/Field'
import { ask } from '../review/api'
import { TextInput } from './Inputs'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

export interface Profile {
  name: string
  locale: Locale
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** The name under which others know a person here, and how the hub speaks and looks to them. */
export function ProfilePart({ userId, profile }: { userId: string; profile: Profile }) {
  const [name, setName] = useState(profile.name)
  const [locale, setLocale] = useState(profile.locale)
  const { isSending, refusal, send, errorOf } = useSending()
  const { autoMode, setTheme, theme } = useTheme()
  const save = () =>
    send(async () => {
      await ask(`/users/${userId}`, { method: 'PATCH', body: { name, locale } })
      toast.success('Saved.')
    })
  return (
    <Part title="You">
      <SmallForm
        failure={refusal && refusal.field !== 'name' ? refusal.message : undefined}
        isSending={isSending}
        label="Save"
        onSubmit={() => void save()}
      >
        <TextInput
          autoComplete="name"
          error={errorOf('name')}
          hint="As others see it on what you do here."
          id="own-name"
          label="Name"
          onChange={setName}
          value={name}
        />
        <Field id="own-locale" label="Language of messages">
          <select
            {...described({ id: 'own-locale' })}
            onChange={(event) => setLocale(LOCALES.find((code) => code === event.target.value) ?? locale)}
            value={locale}
          >
            {LOCALES.map((code) => (
              <option key={code} value={code}>
                {languages.of(code)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="own-theme" label="Look of these pages">
          <select
            {...described({ id: 'own-theme' })}
            onChange={(event) => setTheme(event.target.value as Theme)}
            value={autoMode ? 'auto' : theme}
          >
            <option value="auto">As the device has it</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </Field>
      </SmallForm>
    </Part>
  )
}
