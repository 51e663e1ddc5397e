import { Button } from '@payloadcms/ui'
import { moment, post, type Security } from './api'
import { Part } from './Part'
import { useSending } from './useSending'

/** Where the account is signed in, and the end of that. */
export function SessionsPart({ userId, security, onDone }: { userId: string; security: Security; onDone(): void }) {
  const { isSending, refusal, send } = useSending()
  const { sessions } = security
  const end = (body: object) => void send(() => post(userId, 'sessions/end', body).then(onDone))
  return (
    <Part title="Where you are signed in">
      {refusal ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      <ul className="account-sessions">
        {sessions.map(({ key, device, network, signedInAt, lastSeenAt, isCurrent }) => (
          <li key={key}>
            <div>
              <strong>{device}</strong>
              {isCurrent ? ' (this one)' : null}
              <p className="panel-hint">
                Signed in {moment(signedInAt)}
                {network ? ` from ${network}` : ''}. Last seen {moment(lastSeenAt)}.
              </p>
            </div>
            {isCurrent ? null : (
              <Button
                aria-label={`End the session of ${device}, signed in ${moment(signedInAt)}`}
                buttonStyle="secondary"
                disabled={isSending}
                margin={false}
                onClick={() => end({ session: key })}
                size="small"
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button buttonStyle="secondary" disabled={isSending} margin={false} onClick={() => end({})} size="medium">
          End all others
        </Button>
      ) : null}
    </Part>
  )
}
