import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AccountPage } from './AccountPage'

/** “Your account”, in the place of Payload's form, whose password and address fields the server would refuse. */
export function AccountView({ initPageResult }: AdminViewServerProps) {
  const { user, payload } = initPageResult.req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login`)
  return (
    <Gutter className="account-page">
      <SetStepNav nav={[{ label: 'Your account' }]} />
      <h1>Your account</h1>
      <AccountPage profile={{ name: user.name, locale: user.locale ?? 'en' }} userId={user.id} />
    </Gutter>
  )
}
