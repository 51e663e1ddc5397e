import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seed'
import { findNode, OTHER_NODES } from '../../scripts/support/otherNodes.mjs'
import { signIn } from '../helpers/accounts'
import { databaseKind } from '../helpers/database'
import { rest } from '../helpers/rest'
import { startServer, type TestServer } from '../helpers/server'

const PATIENCE = 120_000

/** All on SQLite, which is native code; MongoDB, whose driver is not, on the latest alone. */
const VERSIONS = databaseKind === 'sqlite' ? OTHER_NODES : OTHER_NODES.slice(-1)

describe.each(VERSIONS)('Node %s', (version) => {
  const node = findNode(version)
  const isLeftOut = 'problem' in node && process.env.CI !== 'true'
  // Without such a Node the end of `npm test` says why; where everything must run, the test fails.
  const testOn = isLeftOut ? test.skip : test

  testOn(
    'runs the demo: it starts, answers, lets people sign in, and stops',
    async () => {
      if ('problem' in node) throw new Error(`There is no Node ${version}: ${node.problem}`)
      const server = await startServer({ PLENARY_MODE: 'demo' }, [node.path, '-C', 'production', 'scripts/serve.mjs'])
      try {
        await useAsPeopleDo(server)
      } finally {
        await server.stop()
      }
      expect(server.process.exitCode).toBe(0)
      // Errors and what is worse, as pino numbers them.
      expect(server.output().match(/"level":[56]0.*/g)).toBeNull()
    },
    PATIENCE,
  )
})

async function useAsPeopleDo({ url }: TestServer): Promise<void> {
  const page = async (address: string) => {
    const answer = await fetch(url + address)
    expect([address, answer.status]).toEqual([address, 200])
    return answer.text()
  }
  const results = await page('/search?q=remittances')
  const [, paper] = /href="(\/publications\/[a-z0-9-]+)"/.exec(results) ?? []
  expect(await page(paper ?? '/none')).toContain('<h1')
  await page('/admin/login')
  const email = DEMO_ACCOUNTS[0]?.email ?? ''
  const send = rest(url, { ...(await signIn(url, { email, password: DEMO_PASSWORD })) })
  expect((await send<{ user: { email: string } }>('GET', '/users/me')).body.user.email).toBe(email)
}
