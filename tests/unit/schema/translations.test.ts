import { translations } from '../../../collections/fields/translations'

/** What the form of the admin gives a validator: no path. */
function validate(value: string, data: object): unknown {
  const [language] = translations.fields
  if (!language || !('validate' in language) || typeof language.validate !== 'function')
    throw new Error('Not validated')
  const req = { t: (key: string) => key, payload: { config: {} } }
  return Reflect.apply(language.validate, undefined, [
    value,
    { data, req, required: true, options: ['en', 'fr', 'ar'] },
  ])
}

test('a row is in a language of its own', () => {
  const rows = [{ language: 'fr' }, { language: 'fr' }]
  expect(validate('fr', { language: 'en', translations: rows })).toMatch(/another row in this language/)
  expect(validate('fr', { language: 'en', translations: rows.slice(1) })).toBe(true)
  expect(validate('en', { language: 'en', translations: [{ language: 'en' }] })).toMatch(/own language/)
})

test('what is no list of rows holds no other row', () => {
  expect(validate('ar', { language: 'en', translations: 1 })).toBe(true)
})
