import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { adminI18nIn } from '../../words/admin'
import { AccountPage } from './AccountPage'

/** “Your account”, in the place of Payload's form, whose password and address fields the server would refuse. */
export function AccountView({ initPageResult }: AdminViewServerProps) {
  const { user, payload, i18n } = initPageResult.req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/account`)}`)
  const { heading } = adminI18nIn(i18n.language).words.account
  return (
    <Gutter className="account-page">
      <SetStepNav nav={[{ label: heading }]} />
      <h1>{heading}</h1>
      <AccountPage
        preferences={user.notifications ?? {}}
        profile={{ name: user.name, locale: user.locale ?? 'en' }}
        userId={user.id}
      />
    </Gutter>
  )
}
