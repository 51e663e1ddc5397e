import nodemailer, { type Transporter } from 'nodemailer'
import { retrying } from '../../../src/notifications/retryingTransport'

/** A mail server that is away for the first tries. */
function awayFor(tries: number): { transport: Transporter; sent: unknown[] } {
  const transport = nodemailer.createTransport({ jsonTransport: true })
  const sent: unknown[] = []
  let left = tries
  const sendMail = (mail: unknown) =>
    left-- > 0 ? Promise.reject(new Error('connect ECONNREFUSED')) : Promise.resolve(sent.push(mail))
  return { transport: Object.assign(transport, { sendMail }), sent }
}

const mail = { to: 'reader@example.org', subject: 'Your password', text: 'A link.' }
const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('whoever sends a mail goes on at once, though the mail server is away', async () => {
  const { transport, sent } = awayFor(2)
  const failures: unknown[] = []
  await retrying(transport, (error) => failures.push(String(error)), [10, 10]).sendMail(mail)
  expect(sent).toEqual([])
  await moment(100)
  expect(sent).toEqual([mail])
  expect(failures).toEqual(['Error: connect ECONNREFUSED', 'Error: connect ECONNREFUSED'])
})

test('a mail that cannot be sent is given up in the end, with a word for each try', async () => {
  const { transport, sent } = awayFor(99)
  const left: number[] = []
  await retrying(transport, (_error, triesLeft) => left.push(triesLeft), [5, 5]).sendMail(mail)
  await moment(100)
  expect(sent).toEqual([])
  expect(left).toEqual([2, 1, 0])
})
