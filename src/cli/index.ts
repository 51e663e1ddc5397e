import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { seedDemo } from '../../seed'
import { seedBulk } from '../../seed/bulk'
import { readEnv } from '../config/env'
import { MIN_PASSWORD_LENGTH } from '../domain/password'
import { openDatabase } from '../hub'
import { requestReindex } from '../outbox/reindex'
import { createAdmin } from './createAdmin'

const USAGE = `Commands:
  seed [--records N]             the demo hub, or N synthetic publications for benchmarks
  reindex                        every node builds its search index anew, while the old one serves
  create-admin --email A --name N  an admin; the password is asked for, or read from standard input`

/**
 * The command line. Each command opens the database by the same settings as the server, beside which it may run.
 *
 * @param argv words after the program's name
 * @returns the exit code
 */
export async function run(argv: string[]): Promise<number> {
  const [command, ...rest] = argv
  if (command === 'seed') return withDatabase((payload) => seed(payload, rest))
  if (command === 'reindex') return withDatabase(reindex)
  if (command === 'create-admin') return withDatabase((payload) => admin(payload, rest))
  console.error(USAGE)
  return 2
}

async function withDatabase(work: (payload: Payload) => Promise<void>): Promise<number> {
  const payload = await openDatabase(readEnv(undefined, { LOG_LEVEL: 'warn' }))
  try {
    await work(payload)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  } finally {
    await payload.destroy()
  }
}

async function seed(payload: Payload, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { records: { type: 'string' } } })
  const onProgress = (step: string, done: number, total: number) => {
    if (done === total) console.log(`${step}: ${done}`)
  }
  if (values.records === undefined) return seedDemo(payload, { onProgress })
  const records = Number(values.records)
  if (!Number.isInteger(records) || records < 1) throw new Error('--records takes a whole number, such as 100000.')
  await seedBulk(payload, { records, onProgress: (done, total) => console.log(`Publications: ${done} of ${total}`) })
}

async function reindex(payload: Payload): Promise<void> {
  await requestReindex(payload)
  console.log('Every running hub on this database builds its search index anew now; others do when they start.')
}

async function admin(payload: Payload, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } })
  if (!values.email || !values.name) throw new Error('Name the admin: --email you@example.org --name "Your name"')
  await createAdmin(payload, { email: values.email, name: values.name, password: await askPassword() })
  console.log(`${values.email} can now sign in at /admin.`)
}

async function askPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  try {
    return await lines.question(`Password, at least ${MIN_PASSWORD_LENGTH} characters: `)
  } finally {
    lines.close()
  }
}

process.exitCode = await run(process.argv.slice(2))
