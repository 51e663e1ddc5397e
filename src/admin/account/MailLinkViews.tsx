import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { Logo } from '../Logo'
import { ConfirmEmailPage, NewPasswordPage } from './MailLinks'

const signInAt = ({ initPageResult }: AdminViewServerProps) => initPageResult.req.payload.config.routes.admin

/** Where the link of a mail about a forgotten password leads. */
export function NewPasswordView(props: AdminViewServerProps) {
  return (
    <Alone>
      <NewPasswordPage signInAt={signInAt(props)} />
    </Alone>
  )
}

/** Where the links of the mails about a new address lead. */
export function ConfirmEmailView(props: AdminViewServerProps) {
  return (
    <Alone>
      <ConfirmEmailPage signInAt={signInAt(props)} />
    </Alone>
  )
}

/** A page for people who are not signed in. */
function Alone({ children }: { children: ReactNode }) {
  return (
    <main className="account-alone">
      <Logo />
      {children}
    </main>
  )
}
