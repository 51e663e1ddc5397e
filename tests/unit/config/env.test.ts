import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EnvError, readEnv } from '../../../src/config/env'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'plenary-env-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const SECRET = 'k3Jd82hsPq0ZmXv7Lw91nRtYbCfGe5Ua'
const PRODUCTION = {
  PLENARY_SECRET: SECRET,
  DATABASE_URL: 'mongodb://db.example.org/plenary?replicaSet=rs0',
  PUBLIC_URL: 'https://hub.example.org',
}

const read = (source: Record<string, string>) =>
  readEnv({ DATA_DIR: dataDir, ...source } as unknown as NodeJS.ProcessEnv)

function problems(source: Record<string, string>): string[] {
  try {
    read(source)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

describe('a hub in production', () => {
  test('starts when it has all that it needs', () => {
    expect(read(PRODUCTION)).toMatchObject({ mode: 'production', secret: SECRET, publicUrl: 'https://hub.example.org' })
  })

  test('names everything that is missing at once', () => {
    expect(problems({ PLENARY_MODE: 'production' }).map((problem) => problem.split(' ')[0])).toEqual([
      'PLENARY_SECRET',
      'DATABASE_URL',
      'PUBLIC_URL',
    ])
  })

  test.each(['secret', 'a'.repeat(64), 'ab'.repeat(32), '12345678901'.repeat(4), SECRET.slice(1)])(
    'refuses the weak secret %j',
    (secret) => {
      expect(problems({ ...PRODUCTION, PLENARY_SECRET: secret })).toEqual([
        expect.stringMatching(/^PLENARY_SECRET is weak/),
      ])
    },
  )

  test('refuses an address without https, except on this machine', () => {
    expect(problems({ ...PRODUCTION, PUBLIC_URL: 'http://hub.example.org' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL must begin with https/),
    ])
    expect(problems({ ...PRODUCTION, PUBLIC_URL: 'http://127.0.0.1:3000' })).toEqual([])
  })

  test('never repeats the secret in what it says', () => {
    expect(problems({ ...PRODUCTION, PLENARY_SECRET: 'hunter2' }).join()).not.toContain('hunter2')
  })

  test('is meant by whoever names a database of their own', () => {
    expect(problems({ DATABASE_URL: 'file:/srv/plenary.db' })).toEqual([
      expect.stringMatching(/^PLENARY_SECRET is missing/),
      expect.stringMatching(/^PUBLIC_URL is missing/),
    ])
    expect(problems({ DATABASE_URL: 'file:/srv/plenary.db', NODE_ENV: 'development' })).toHaveLength(2)
  })
})

describe('a demo', () => {
  test('needs no settings, and keeps the secret that it makes for itself', () => {
    const { mode, secret, databaseUrl } = read({})
    expect([mode, databaseUrl]).toEqual(['demo', `file:${path.join(dataDir, 'plenary.db')}`])
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(read({}).secret).toBe(secret)
    expect(readFileSync(path.join(dataDir, 'secret'), 'utf8')).toBe(secret)
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o077).toBe(0)
  })
})

describe('a setting that is wrong', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'postgres://db'],
    ['PUBLIC_URL', 'hub.example.org'],
    ['PUBLIC_URL', 'ftp://hub.example.org'],
    ['PLENARY_MODE', 'live'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAX_UPLOAD_MB', '0'],
  ])('is named: %s=%s', (name, value) => {
    expect(problems({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))])
  })

  test('is named together with all others', () => {
    expect(problems({ PORT: '-1', LOG_LEVEL: 'loud', SMTP_URL: 'x' })).toHaveLength(3)
  })
})

test('addresses lose the slash at their end, and a number of proxies is a number', () => {
  expect(read({ PUBLIC_URL: 'https://hub.example.org/', TRUST_PROXY: '2' })).toMatchObject({
    publicUrl: 'https://hub.example.org',
    trustProxy: 2,
  })
  expect(read({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toBe('loopback, 10.0.0.0/8')
  expect(read({}).trustProxy).toBe(false)
})
