import { startServer } from '../helpers/server'

const PRODUCTION = { PLENARY_MODE: 'production', PLENARY_SECRET: 'kV7-q0ZrT4_xW9mB2sLhN6cYdE8uPjGa' }

it('says which port is taken and how to choose another', async () => {
  const first = await startServer()
  const port = new URL(first.url).port
  await expect(startServer({ PORT: port })).rejects.toThrow(`Port ${port} is taken`)
  expect(await first.stop()).toBe(0)
}, 120_000)

it('refuses to start in production with a weak secret', async () => {
  await expect(startServer({ ...PRODUCTION, PLENARY_SECRET: 'short' })).rejects.toThrow('PLENARY_SECRET is weak')
}, 120_000)

it('seeds nothing and prints no account in production', async () => {
  const server = await startServer(PRODUCTION)
  const answer = await fetch(`${server.url}/api/publications?limit=1`)
  expect(await answer.json()).toMatchObject({ totalDocs: 0 })
  expect(server.output()).not.toMatch(/password|Seeding/i)
  await server.stop()
}, 120_000)
