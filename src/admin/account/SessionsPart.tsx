import { Button } from '@payloadcms/ui'
import { rich, strong } from '../../words/rich'
import { useI18n } from '../i18n/context'
import { post, type Security } from './api'
import { Part } from './Part'
import { useSending } from './useSending'

/** Where the account is signed in, and the end of that. */
export function SessionsPart({ userId, security, onDone }: { userId: string; security: Security; onDone(): void }) {
  const { words, moment } = useI18n()
  const text = words.account.sessions
  const { isSending, refusal, send } = useSending()
  const { sessions } = security
  const end = (body: object) => void send(() => post(userId, 'sessions/end', body).then(onDone))
  return (
    <Part title={text.heading}>
      {refusal ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      <ul className="account-sessions">
        {sessions.map(({ key, device, network, signedInAt, lastSeenAt, isCurrent }) => (
          <li key={key}>
            <div>
              {isCurrent ? rich(text.present({ strong, device })) : strong(device)}
              <p className="panel-hint">
                {network
                  ? text.signedInFrom({ moment: moment(signedInAt), network })
                  : text.signedIn({ moment: moment(signedInAt) })}{' '}
                {text.seen({ moment: moment(lastSeenAt) })}
              </p>
            </div>
            {isCurrent ? null : (
              <Button
                aria-label={text.endOne({ device, moment: moment(signedInAt) })}
                buttonStyle="secondary"
                disabled={isSending}
                margin={false}
                onClick={() => end({ session: key })}
                size="small"
              >
                {text.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button buttonStyle="secondary" disabled={isSending} margin={false} onClick={() => end({})} size="medium">
          {text.endOthers}
        </Button>
      ) : null}
    </Part>
  )
}
