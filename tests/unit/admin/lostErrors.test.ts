import type { FormState } from 'payload'
import { lostErrors } from '../../../src/admin/form/lostErrors'

const message = 'Use small letters.'
const refused: FormState = { slug: { value: 'Bad slug', valid: false, errorMessage: message }, title: { value: 'A' } }
const forgotten: FormState = { slug: { value: 'Bad slug', valid: true }, title: { value: 'A' } }

test('an error that went without a change of the form is shown again', () => {
  expect(lostErrors(refused, forgotten)).toEqual([{ path: 'slug', message }])
})

test('an error that is still shown is not added twice', () => {
  expect(lostErrors(refused, refused)).toEqual([])
})

test.each(['slug', 'title'])('once %s was changed, the server’s word counts', (path) => {
  expect(lostErrors(refused, { ...forgotten, [path]: { value: 'better', valid: true } })).toEqual([])
})

test('a row that was removed takes its error along', () => {
  const row: FormState = { 'rows.0.name': { value: '', valid: false, errorMessage: 'Give a name.' } }
  expect(lostErrors({ ...refused, ...row }, refused)).toEqual([])
})
