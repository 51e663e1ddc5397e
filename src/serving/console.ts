import type { Env } from '../config/env'

type Report = (what: string, done: number, total: number) => void

/**
 * Runs one step of the start and says how it goes: its name, its progress, its time.
 *
 * @param name of the step
 * @param work is given a function that reports progress
 */
export async function step<T>(name: string, work: (report: Report) => Promise<T>): Promise<T> {
  const started = performance.now()
  let last = ''
  const result = await work((what, done, total) => {
    if (what === last && done < total) return
    last = what
    process.stdout.write(`    ${what}: ${done} of ${total}\n`)
  })
  process.stdout.write(`  ${name} – ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  return result
}

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
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
}
