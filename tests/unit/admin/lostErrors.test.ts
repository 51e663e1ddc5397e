import type { FormState } from 'payload'
import { lostErrors, sameValues } from '../../../src/admin/form/lostErrors'

const message = 'Use small letters.'
const refused: FormState = { slug: { value: 'Bad slug', valid: false, errorMessage: message }, title: { value: 'A' } }
const forgotten: FormState = { slug: { value: 'Bad slug', valid: true }, title: { value: 'A' } }

test('an error that went is told', () => {
  expect(lostErrors(refused, forgotten)).toEqual([{ path: 'slug', message }])
})

test('an error that is still shown is not added twice', () => {
  expect(lostErrors(refused, refused)).toEqual([])
})

test('nothing was typed where every value is as it was', () => {
  expect(sameValues(refused, forgotten)).toBe(true)
})

test.each(['slug', 'title', 'rows.0.name'])('a change of %s is one', (path) => {
  const changed = { ...forgotten, [path]: { value: 'better', valid: true } }
  expect([sameValues(refused, changed), sameValues(changed, refused)]).toEqual([false, false])
})
