import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mailFolder } from '../../../src/mail/mailFolder'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-mail-'))
afterAll(() => rmSync(directory, { recursive: true }))

test('what would be sent is a file that a mail program opens, and of many the newest stay', async () => {
  const written: string[] = []
  const transport = mailFolder(directory, (file) => written.push(file))
  for (let number = 1; number <= 102; number++) {
    const mail = { from: 'hub@example.org', to: 'reader@example.org', subject: `Mail ${number}` }
    await transport.sendMail({ ...mail, text: 'https://hub.example.org/reset/abc' })
  }
  const kept = readdirSync(directory).sort()
  expect(kept).toHaveLength(100)
  expect(path.join(directory, kept.at(-1) ?? '')).toBe(written.at(-1))
  const text = readFileSync(written.at(-1) ?? '', 'utf8')
  expect(text).toMatch(/^From: hub@example.org\r\nTo: reader@example.org\r\nSubject: Mail 102\r\n/)
  expect(text).toContain('https://hub.example.org/reset/abc')
  expect(statSync(written.at(-1) ?? '').mode & 0o077).toBe(0)
})
