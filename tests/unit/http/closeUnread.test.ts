import { connect } from 'node:net'
import { closeUnread } from '../../../src/http/door/closeUnread'
import { listen, type Listening } from '../../helpers/httpApp'

const LINGER = 50

let app: Listening
beforeAll(async () => {
  app = await listen((express) => {
    express.use(closeUnread(LINGER))
    express.use((_req, res) => void res.status(401).send('no'))
  })
})
afterAll(() => app.close())

const request = (length: number) => `POST / HTTP/1.1\r\nHost: hub.test\r\nContent-Length: ${length}\r\n\r\n`

/**
 * Sends the beginning of a request, and the rest after the refusal has come.
 * @param hold keeps the process busy when all is sent
 */
async function send(start: string, rest: string, hold?: () => void): Promise<{ answers: number; ended: boolean }> {
  const socket = connect(app.port, '127.0.0.1')
  let text = ''
  let ended = false
  socket.on('error', () => (ended = true)).on('close', () => (ended = true))
  socket.on('data', (data) => (text += data.toString()))
  socket.write(start)
  await new Promise((resolve) => socket.once('data', resolve))
  if (rest !== '') socket.write(rest)
  hold?.()
  await new Promise((resolve) => setTimeout(resolve, LINGER * 6))
  socket.destroy()
  return { answers: text.split('HTTP/1.1 401').length - 1, ended }
}

it('ends the connection of who was refused and goes on to send nothing', async () => {
  expect(await send(request(1000), '')).toEqual({ answers: 1, ended: true })
})

it('keeps the connection of who has sent the whole body, for the next request', async () => {
  expect(await send(request(4), `body${request(0)}`)).toEqual({ answers: 2, ended: false })
})

it('reads what came while the process was held up before it ends anything', async () => {
  const hold = () => {
    for (const begun = performance.now(); performance.now() - begun < LINGER * 2;);
  }
  expect(await send(request(4), 'body', hold)).toEqual({ answers: 1, ended: false })
})
