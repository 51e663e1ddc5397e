import { Agent, get } from 'node:http'
import { createShutdown } from '../../../src/http/shutdown'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
let app: Listening
let finish: () => void = () => {}

beforeEach(async () => {
  app = await listen((express) => {
    express.get('/slow', (_req, res) => void (finish = () => res.send('whole answer')))
    express.get('/fast', (_req, res) => void res.send('ok'))
  })
})
afterEach(() => app.close())

it('finishes requests in flight, takes no new ones, then closes what they used, in order', async () => {
  const closed: string[] = []
  const resource = (name: string) => ({ name, close: async () => void (await pause(5), closed.push(name)) })
  const shutdown = createShutdown({ server: app.server, resources: [resource('a'), resource('b')], log: () => {} })
  const inFlight = raw(app.port, { path: '/slow' })
  await pause(30)
  const done = shutdown.begin('SIGTERM')
  expect(shutdown.draining()).toBe(true)
  await expect(raw(app.port, { path: '/fast' })).rejects.toThrow('ECONNREFUSED')
  expect(closed).toEqual([])
  finish()
  expect((await inFlight).body.toString()).toBe('whole answer')
  await done
  expect(closed).toEqual(['a', 'b'])
})

it('is not held up by connections kept alive', async () => {
  const agent = new Agent({ keepAlive: true })
  await new Promise<void>((resolve) => get(`${app.url}/fast`, { agent }, (res) => void res.resume().on('end', resolve)))
  const begun = performance.now()
  await createShutdown({ server: app.server, resources: [], log: () => {} }).begin('SIGTERM')
  expect(performance.now() - begun).toBeLessThan(1000)
  agent.destroy()
})

it('closes a kept connection as soon as its last answer is sent', async () => {
  const agent = new Agent({ keepAlive: true })
  const answered = new Promise<void>((resolve) => {
    get(`${app.url}/slow`, { agent }, (res) => void res.resume().on('end', resolve))
  })
  await pause(30)
  const done = createShutdown({ server: app.server, resources: [], log: () => {} }).begin('SIGTERM')
  finish()
  await answered
  const ended = performance.now()
  await done
  expect(performance.now() - ended).toBeLessThan(1000)
  agent.destroy()
})

it('closes once, however often it is asked', async () => {
  let times = 0
  const resources = [{ name: 'database', close: () => void (times += 1) }]
  const shutdown = createShutdown({ server: app.server, resources, log: () => {} })
  await Promise.all([shutdown.begin('SIGINT'), shutdown.begin('SIGINT'), shutdown.begin('SIGTERM')])
  await shutdown.begin('SIGTERM')
  expect(times).toBe(1)
})

it('cuts what does not end in time, and closes the rest though one thing fails and another hangs', async () => {
  const closed: string[] = []
  const messages: string[] = []
  const shutdown = createShutdown({
    server: app.server,
    drain: 60,
    patience: 30,
    resources: [
      { name: 'mail', close: () => Promise.reject(new Error('no')) },
      { name: 'search', close: () => new Promise(() => {}) },
      { name: 'database', close: () => void closed.push('database') },
    ],
    log: (message) => void messages.push(message),
  })
  const cut = expect(raw(app.port, { path: '/slow' })).rejects.toThrow()
  await pause(30)
  await shutdown.begin('SIGTERM')
  await cut
  expect(closed).toEqual(['database'])
  expect(messages).toEqual(expect.arrayContaining(['could not close mail', 'could not close search']))
})
