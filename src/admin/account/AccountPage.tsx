'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import type { Preferences } from '../../domain/notificationTopics'
import { rich } from '../../words/rich'
import { useI18n } from '../i18n/context'
import { useLoaded } from '../review/useLoaded'
import { readSecurity } from './api'
import { LeavePart } from './LeavePart'
import { NotificationsPart } from './NotificationsPart'
import { ProfilePart, type Profile } from './ProfilePart'
import { SecondFactorPart } from './SecondFactorPart'
import { SessionsPart } from './SessionsPart'
import { EmailPart, PasswordPart } from './SignInDetails'

/** All that a person keeps of their own account, on one page. */
export function AccountPage({
  userId,
  profile,
  preferences,
}: {
  userId: string
  profile: Profile
  preferences: Preferences
}) {
  const router = useRouter()
  const { account } = useI18n().words
  const { value: security, failure, reload } = useLoaded(useCallback(() => readSecurity(userId), [userId]))
  const [isDeleted, setDeleted] = useState(false)
  if (isDeleted) return <p role="status">{rich(account.deleted({ link: (text) => <a href="/">{text}</a> }))}</p>
  if (!security) return <p role={failure ? 'alert' : undefined}>{failure ?? account.reading}</p>

  const follow = () => {
    reload()
    // What somebody may do here can depend on the second factor.
    router.refresh()
  }
  const own = { userId, security, onDone: follow }
  const mustEnrol = security.secondFactor.isRequired && !security.secondFactor.since
  if (mustEnrol) return <SecondFactorPart {...own} />
  return (
    <>
      <ProfilePart onDone={router.refresh} profile={profile} userId={userId} />
      <NotificationsPart preferences={preferences} userId={userId} />
      <EmailPart {...own} />
      <PasswordPart {...own} />
      <SecondFactorPart {...own} />
      <SessionsPart {...own} />
      <LeavePart onDeleted={() => setDeleted(true)} userId={userId} />
    </>
  )
}
