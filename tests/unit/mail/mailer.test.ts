import { simpleParser } from 'mailparser'
import { readEnv } from '../../../src/config/env'
import { createMailer } from '../../../src/mail/mailer'
import { letterHtml } from '../../../src/mail/letterHtml'
import { letterText } from '../../../src/mail/letter'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

let sink: SmtpSink

beforeAll(async () => {
  sink = await startSmtpSink()
})
afterAll(() => sink?.close())

const LINK = { label: 'Open the paper', url: 'https://hub.test/admin/x?a=1&b=2' }

test('a subject of any characters makes no header and no body of its own', async () => {
  const mailer = createMailer({ ...readEnv(), smtpUrl: sink.url })
  const subject = 'Sums\r\nBcc: evil@evil.test\r\n\r\nHello «你好» مرحبا'
  await mailer.send({ to: 'reader@hub.test', subject, letter: { text: ['The text', LINK] } }, 'an-id')
  const mail = await simpleParser(sink.mails[0] ?? '')
  expect(mail.headers.has('bcc')).toBe(false)
  expect(mail.subject).toContain('«你好» مرحبا')
  expect(mail.text).toBe(`The text\n\n${LINK.label}:\n${LINK.url}\n`)
  expect(mail.messageId).toMatch(/^<an-id@/)
})

test('what people wrote is text, in the direction of the language', () => {
  const letter = {
    ...{ locale: 'ar', heading: '<script>alert(1)</script>' },
    text: [{ quote: 'One\nTwo <b>', by: 'Lead' }, LINK],
    footer: ['Why', LINK],
  }
  const html = letterHtml(letter, 'Hub')
  expect(html).toContain('dir="rtl"')
  expect(html).toContain('border-right:3px')
  expect(html).toContain('href="https://hub.test/admin/x?a=1&amp;b=2"')
  expect(html).not.toMatch(/<script|<b>/)
  expect(letterText(letter)).toContain('Lead:\n> One\n> Two <b>\n')
})
