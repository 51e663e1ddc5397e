import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seed/accounts'
import { ROOT } from '../../src/config/root'
import { makeAdmin, signIn } from '../helpers/accounts'
import { freshDatabaseUrl } from '../helpers/database'
import { rest } from '../helpers/rest'
import { startServer, type TestServer } from '../helpers/server'

const SECRET = 'k3Jd82hsPq0ZmXv7Lw91nRtYbCfGe5Ua'

let directory: string
let settings: Record<string, string>
let server: TestServer

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'plenary-production-'))
  settings = { PLENARY_MODE: 'production', PLENARY_SECRET: SECRET, DATABASE_URL: freshDatabaseUrl(directory) }
  server = await startServer(settings)
})
afterAll(async () => {
  await server?.stop()
  rmSync(directory, { recursive: true, force: true })
})

test('a hub in production is empty, and prints neither accounts nor secrets', async () => {
  const output = server.output()
  expect(output).toContain(server.url)
  expect(output).not.toContain(SECRET)
  expect(output).not.toContain(DEMO_PASSWORD)
  for (const { email } of DEMO_ACCOUNTS) expect(output).not.toContain(email)
  const { body } = await rest(server.url)<{ totalDocs: number }>('GET', '/publications')
  expect(body.totalDocs).toBe(0)
  const [account] = DEMO_ACCOUNTS
  await expect(signIn(server.url, { email: account?.email ?? '', password: DEMO_PASSWORD })).rejects.toThrow(/401/)
  expect((await fetch(server.url)).status).toBe(200)
})

test('its first admin is made on the command line, and signs in', async () => {
  const admin = await makeAdmin({ ...settings, PUBLIC_URL: server.url })
  const session = await signIn(server.url, admin)
  const { body } = await rest(server.url, { ...session })<{ user: { email: string; role: string } }>('GET', '/users/me')
  expect(body.user).toMatchObject({ email: admin.email, role: 'admin' })
  await expect(makeAdmin({ ...settings, PUBLIC_URL: server.url })).rejects.toThrow(/has an account already/)

  const desk = await (await fetch(`${server.url}/admin`, { headers: { ...session } })).text()
  expect(desk).toContain('Good day')
  // Payload would tell everybody who is signed in where the program lies.
  expect(desk).not.toContain(ROOT)
})

test('a request that asks for another protocol is answered like any other, also once the admin has been opened', async () => {
  expect((await fetch(`${server.url}/admin/login`)).status).toBe(200)
  const { port } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.end('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n')
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

test('it does not start with a weak secret and without an address, and says both', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['-C', 'production', 'scripts/serve.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings, PLENARY_SECRET: 'hunter2' },
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/PLENARY_SECRET is weak/)
  expect(stderr).toMatch(/PUBLIC_URL is missing/)
  expect(stderr + stdout).not.toMatch(/hunter2|at .*\.js/)
})
