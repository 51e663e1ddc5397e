import { collections, globals } from '../../../collections'
import { UNJOURNALLED } from '../../../collections/withDefaults'
import { eventName } from '../../../src/domain/events'

test('every collection whose changes are written down says what can happen to its documents', () => {
  const journalled = [...collections({ secureCookies: false }), ...globals].filter(
    ({ slug }) => !UNJOURNALLED.has(slug),
  )
  const names = journalled.map(({ slug }) => eventName(slug, 'update'))
  expect(names.every((name) => name.endsWith('.changed'))).toBe(true)
  expect(new Set(names).size).toBe(journalled.length)
})

test('an action is told by its outcome, and one without is a change', () => {
  expect(eventName('publications', 'request-changes')).toBe('publication.changes-requested')
  expect(eventName('documents', 'take-down')).toBe('file.taken-down')
  expect(eventName('users', 'sign-in')).toBe('account.changed')
  expect(eventName('themes', 'submit')).toBe('theme.changed')
})
