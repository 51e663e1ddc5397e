import path from 'node:path'
import type { Env } from '../config/env'

/**
 * Prints where the hub is; for a demo also who can sign in.
 *
 * @param env the settings
 * @param demo its accounts, or null
 */
export function announceHub(
  env: Env,
  demo: { accounts: readonly { email: string; purpose: string }[]; password: string } | null,
): void {
  const lines = ['', `Plenary is at ${env.publicUrl}`, `Editing is at ${env.publicUrl}/admin`]
  if (demo) {
    const width = Math.max(...demo.accounts.map(({ email }) => email.length))
    lines.push('', `Demo accounts, all with the password ${demo.password}:`)
    lines.push(...demo.accounts.map(({ email, purpose }) => `  ${email.padEnd(width)}  ${purpose}`))
    if (!env.smtpUrl) lines.push('', `Mail is not sent but written to ${path.join(env.dataDir, 'mail')}`)
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
}
