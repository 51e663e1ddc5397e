import type { KeptMail, KeptMailContent } from '../../../src/mail/keptMails'
import { until } from '../../helpers/jobs'
import { restAs, rest } from '../../helpers/rest'
import { hub, people, useHub } from '../../helpers/useHub'

useHub()

test('without a mail server admins read what would have been sent, but for the links that open an account', async () => {
  await rest(hub.url)('POST', '/users/forgot-password', { email: people.contributor.email })
  const admin = await restAs(hub.url, people.admin.email)
  const list = await until(
    async () => (await admin<{ mails: KeptMail[] }>('GET', '/mails')).body.mails,
    (mails) => mails.length > 0,
  )
  const [{ name } = { name: '' }] = list
  expect(list).toMatchObject([{ to: people.contributor.email, subject: 'A new password for your account' }])
  const { body, headers } = await admin<KeptMailContent>('GET', `/mails/${name}`)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body.text).toContain('Choose a new password:')
  const file = await admin('GET', `/mails/${name}/file`)
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
  expect(file.text).toContain('Subject: A new password for your account')
  for (const shown of [body.text, body.html, file.text.replaceAll('=\r\n', '')])
    expect(shown).not.toMatch(/new-password#[\w=-]*[0-9a-f]{8}/)
  expect((await admin('GET', `/mails/${name.replace('-00', '-99')}`)).status).toBe(404)
  expect((await admin('GET', '/mails/..%2Fplenary.db')).status).toBe(400)
})

test.each(['observer', 'contributor', 'reviewer', 'lead', 'editor'] as const)('%s reads no mails', async (who) => {
  const send = await restAs(hub.url, people[who].email)
  for (const path of ['/mails', '/mails/x', '/mails/x/file']) expect((await send('GET', path)).status).toBe(403)
})

test('a visitor reads no mails', async () => {
  for (const path of ['/mails', '/mails/x', '/mails/x/file'])
    expect((await rest(hub.url)('GET', path)).status).toBe(401)
})
