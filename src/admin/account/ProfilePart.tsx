import { toast, useTheme, type Theme } from '@payloadcms/ui'
import { useState } from 'react'
import { LOCALES, type Locale } from '../../domain/locale'
import { useI18n } from '../i18n/context'
import { described, Field } from '../review/fields/Field'
import { ask } from '../review/api'
import { TextInput } from './Inputs'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

export interface Profile {
  name: string
  locale: Locale
}

interface Props {
  userId: string
  profile: Profile
  /** Shows the page anew, in the language that was chosen. */
  onDone(): void
}

/** The name under which others know a person here, and how the hub speaks and looks to them. */
export function ProfilePart({ userId, profile, onDone }: Props) {
  const { words, language } = useI18n()
  const { profile: text } = words.account
  const [name, setName] = useState(profile.name)
  const [locale, setLocale] = useState(profile.locale)
  const { isSending, refusal, send, errorOf } = useSending()
  const { autoMode, setTheme, theme } = useTheme()
  const save = () =>
    send(async () => {
      await ask(`/users/${userId}`, { method: 'PATCH', body: { name, locale } })
      toast.success(text.saved)
      onDone()
    })
  return (
    <Part title={text.heading}>
      <SmallForm
        failure={refusal && refusal.field !== 'name' ? refusal.message : undefined}
        isSending={isSending}
        label={text.save}
        onSubmit={() => void save()}
      >
        <TextInput
          autoComplete="name"
          error={errorOf('name')}
          hint={text.nameHint}
          id="own-name"
          label={text.name}
          onChange={setName}
          value={name}
        />
        <Field id="own-locale" label={text.language}>
          <select
            {...described({ id: 'own-locale' })}
            onChange={(event) => setLocale(LOCALES.find((code) => code === event.target.value) ?? locale)}
            value={locale}
          >
            {LOCALES.map((code) => (
              <option key={code} value={code}>
                {language(code)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="own-theme" label={text.theme}>
          <select
            {...described({ id: 'own-theme' })}
            onChange={(event) => setTheme(event.target.value as Theme)}
            value={autoMode ? 'auto' : theme}
          >
            <option value="auto">{text.auto}</option>
            <option value="light">{text.light}</option>
            <option value="dark">{text.dark}</option>
          </select>
        </Field>
      </SmallForm>
    </Part>
  )
}
