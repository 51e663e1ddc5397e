import type { TypedUser } from 'payload'
import { accountLanguage } from '../../../src/serving/accountLanguage'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const LOCALES: Record<string, TypedUser['locale']> = { amina: 'fr', ben: null }

let app: Listening
beforeAll(async () => {
  app = await listen((express) => {
    express.use(
      accountLanguage(async ({ headers: { cookie = '' } }) =>
        cookie in LOCALES ? ({ locale: LOCALES[cookie] } as TypedUser) : null,
      ),
    )
    express.get('/asked', (req, res) => void res.json(req.headers['accept-language'] ?? null))
  })
})
afterAll(() => app.close())

test.each([
  ['the language of an account goes before that of the browser', 'amina', 'fr'],
  ['an account without one has that of the browser', 'ben', 'es'],
  ['and so has a visitor', '', 'es'],
])('%s', async (_, cookie, language) => {
  const { body } = await raw(app.port, { path: '/asked', headers: { cookie, 'accept-language': 'es' } })
  expect(JSON.parse(body.toString())).toBe(language)
})
