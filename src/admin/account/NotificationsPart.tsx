import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { FREQUENCIES, frequencyOf, TOPICS, type Preferences } from '../../domain/notificationTopics'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { described, Field } from '../review/fields/Field'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

/** What a person hears of by mail, and how often. */
export function NotificationsPart({ userId, preferences }: { userId: string; preferences: Preferences }) {
  const { notifications: text } = useI18n().words.account
  const [chosen, setChosen] = useState(preferences)
  const { isSending, refusal, send } = useSending()
  const save = () =>
    send(async () => {
      await ask(`/users/${userId}`, { method: 'PATCH', body: { notifications: chosen } })
      toast.success(text.saved)
    })
  return (
    <Part title={text.heading}>
      <p>{text.lead}</p>
      <SmallForm failure={refusal?.message} isSending={isSending} label={text.save} onSubmit={() => void save()}>
        {TOPICS.map((topic) => (
          <Field id={`own-${topic}`} key={topic} label={text.topics[topic]}>
            <select
              {...described({ id: `own-${topic}` })}
              onChange={({ target }) => {
                const frequency = FREQUENCIES.find((known) => known === target.value)
                setChosen({ ...chosen, [topic]: frequency })
              }}
              value={frequencyOf(chosen, topic)}
            >
              {FREQUENCIES.map((frequency) => (
                <option key={frequency} value={frequency}>
                  {text.frequencies[frequency]}
                </option>
              ))}
            </select>
          </Field>
        ))}
      </SmallForm>
    </Part>
  )
}
