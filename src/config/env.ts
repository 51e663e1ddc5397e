import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const MODES = ['demo', 'production', 'test'] as const

const variables = z.object({
  PLENARY_MODE: z.enum(MODES).optional(),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(mongodb(\+srv)?:\/\/|file:)/, 'must begin with mongodb://, mongodb+srv:// or file:')
    .optional(),
  PLENARY_SECRET: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://hub.example.org' }).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Express's `trust proxy`: a number of hops, or addresses separated by commas. */
  TRUST_PROXY: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  MEDIA_DIR: z.string().default('media'),
  /** Largest upload. */
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(500).default(25),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z.string().default('Plenary <hub@localhost>'),
})

/** Names of all settings. NODE_ENV is other programs’ as well. */
export const SETTINGS = Object.keys(variables.shape).filter((name) => name !== 'NODE_ENV')

export type Mode = (typeof MODES)[number]

/** Whoever tries the demo reads the terminal; a real hub's lines are read by programs. */
const LOG_LEVELS: Record<Mode, string> = { demo: 'warn', production: 'info', test: 'silent' }

export interface Env {
  /** `demo` seeds an empty database and prints accounts; `production` refuses weak settings and does neither. */
  mode: Mode
  /** Whether the admin is compiled as it changes, by Next's development server. */
  developing: boolean
  databaseUrl: string
  secret: string
  /** Without a slash at the end. */
  publicUrl: string
  port: number
  host: string
  trustProxy: number | string | false
  dataDir: string
  mediaDir: string
  maxUploadBytes: number
  logLevel: string
  smtpUrl: string | null
  mailFrom: string
}

/** Thrown at start with one line for every setting that is missing or wrong. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(`These settings need attention:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'EnvError'
  }
}

/**
 * A database of one's own means a real hub: nobody who points Plenary at one gets demo accounts with known passwords by
 * forgetting a flag.
 */
function modeOf(raw: z.infer<typeof variables>): Mode {
  if (raw.PLENARY_MODE) return raw.PLENARY_MODE
  if (raw.DATABASE_URL) return 'production'
  return raw.NODE_ENV === 'test' ? 'test' : 'demo'
}

/** A demo needs no settings, so it makes its own secret once and keeps it: sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}

function productionProblems(raw: z.infer<typeof variables>): string[] {
  const problems = []
  if (!raw.PLENARY_SECRET) problems.push('PLENARY_SECRET is missing: set it to at least 32 random characters')
  else if (raw.PLENARY_SECRET.length < 32 || new Set(raw.PLENARY_SECRET).size < 12)
    problems.push('PLENARY_SECRET is weak: set it to at least 32 random characters')
  if (!raw.DATABASE_URL) problems.push('DATABASE_URL is missing: mongodb://…?replicaSet=… or file:./data/plenary.db')
  if (!raw.PUBLIC_URL) problems.push('PUBLIC_URL is missing: the address at which visitors reach the hub')
  else if (!/^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|\/|$))/.test(raw.PUBLIC_URL))
    problems.push('PUBLIC_URL must begin with https://, so that session cookies are Secure')
  return problems
}

/**
 * @param source the environment; the process's own by default
 * @param defaults for what the environment leaves open
 * @returns the settings, checked
 * @throws EnvError that names every bad variable at once
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env, defaults: Record<string, string> = {}): Env {
  const parsed = variables.safeParse({ ...defaults, ...source })
  if (!parsed.success)
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const raw = parsed.data
  const mode = modeOf(raw)
  const problems = mode === 'production' ? productionProblems(raw) : []
  if (problems.length > 0) throw new EnvError(problems)

  const dataDir = path.resolve(raw.DATA_DIR)
  const hops = Number(raw.TRUST_PROXY)
  return {
    mode,
    developing: raw.NODE_ENV === 'development',
    databaseUrl: raw.DATABASE_URL ?? `file:${path.join(dataDir, 'plenary.db')}`,
    secret: raw.PLENARY_SECRET ?? keptSecret(dataDir),
    publicUrl: (raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, ''),
    port: raw.PORT,
    host: raw.HOST,
    trustProxy: raw.TRUST_PROXY ? (Number.isInteger(hops) ? hops : raw.TRUST_PROXY) : false,
    dataDir,
    mediaDir: path.resolve(raw.MEDIA_DIR),
    maxUploadBytes: raw.MAX_UPLOAD_MB * 1024 * 1024,
    logLevel: raw.LOG_LEVEL ?? LOG_LEVELS[mode],
    smtpUrl: raw.SMTP_URL ?? null,
    mailFrom: raw.MAIL_FROM,
  }
}
