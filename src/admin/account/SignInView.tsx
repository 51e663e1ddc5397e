import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../Logo'
import { SignIn } from './SignIn'

/** The sign-in page, in the place of Payload's, which knows no second factor. */
export function SignInView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user, payload } = initPageResult.req
  const { routes, admin } = payload.config
  const next = getSafeRedirect({ fallbackTo: routes.admin, redirectTo: searchParams?.redirect ?? '' })
  if (user) redirect(next)
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <SignIn forgotAt={`${routes.admin}${admin.routes.forgot}`} next={next} />
    </>
  )
}
