import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const ADMIN = { email: 'admin@example.org', name: 'An Admin', password: 'long enough for a test' }

/**
 * Makes the first admin as an operator does, on the command line, beside a server or before it starts.
 * @param settings environment variables; DATABASE_URL says where
 */
export async function makeAdmin(settings: Record<string, string>): Promise<typeof ADMIN> {
  const args = ['-C', 'production', 'dist/cli.js', 'create-admin', '--email', ADMIN.email, '--name', ADMIN.name]
  const env: NodeJS.ProcessEnv = { ...process.env, ...settings, NODE_ENV: 'production' }
  const running = promisify(execFile)(process.execPath, args, { env })
  running.child.stdin?.end(`${ADMIN.password}\n`)
  await running
  return ADMIN
}

/**
 * Signs in by REST.
 * @param url of the server, without a slash at the end
 * @returns the headers that make a request one of this account's
 */
export async function signIn(
  url: string,
  account: { email: string; password: string },
): Promise<{ cookie: string; origin: string }> {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: account.email, password: account.password }),
  })
  if (!answer.ok) throw new Error(`Signing in failed with ${answer.status}: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  return { cookie: cookie.join('; '), origin: url }
}
