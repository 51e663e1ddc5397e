import { parseReply } from '../../../src/http/adminGate/reply'

const reply = (formState: object) => JSON.stringify([{ name: 'form-state', args: { formState } }])

test('the form for a new account may keep the function that checks its password', () => {
  const text = reply({ password: { valid: false, validate: '$T', errorMessage: '$undefined' } })
  expect(parseReply(text)).toEqual(JSON.parse(text))
})

test.each([
  ['as a value', { password: { value: '$T' } }],
  ['below the state of a field', { password: { initial: { validate: '$T' } } }],
  ['beside the states of fields', { validate: '$T' }],
])('nothing is kept in another place: %s', (_, formState) => {
  expect(() => parseReply(reply(formState))).toThrow(/nothing of this form/)
})
